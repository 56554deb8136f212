package org.entente.reviews;

import java.util.Map;

import org.entente.relationships.RelationshipCode;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/** How what stands in the address of a list is read, and put there again. */
final class Wishes {

	private Wishes() {
	}

	static void put(Map<String, String> given, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			given.put(name, value);
		}
	}

	/** Reads a code whatever the order of its members. */
	static @Nullable String relationship(@Nullable String typed, Violations violations) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		String code = RelationshipCode.find(typed).map(RelationshipCode::toString).orElse(null);
		if (code == null) {
			violations.add("relationship", "relationship", Violations.shorten(typed));
		}
		return code;
	}

	/** Whether yes was said; anything else but nothing is refused. */
	static boolean yes(String field, @Nullable String typed, Violations violations) {
		boolean yes = "yes".equals(typed);
		if (typed != null && !typed.isBlank() && !yes) {
			violations.add(field, "term.unknown", Violations.shorten(typed));
		}
		return yes;
	}

}
