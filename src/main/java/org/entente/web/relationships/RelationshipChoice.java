package org.entente.web.relationships;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entente.countries.CountryNames;
import org.entente.relationships.RelationshipCode;
import org.entente.shared.Violations;
import org.springframework.stereotype.Component;

/** Finds the relationship between countries that a reader names by code or by name. */
@Component
class RelationshipChoice {

	private final CountryNames names;

	RelationshipChoice(CountryNames names) {
		this.names = names;
	}

	/**
	 * The code of the relationship; refuses what is no country, and a country named
	 * twice.
	 */
	RelationshipCode of(List<String> typed) {
		Violations violations = new Violations();
		List<String> codes = new ArrayList<>();
		for (int i = 0; i < Math.min(Math.max(2, typed.size()), RelationshipCode.MOST); i++) {
			String one = (i < typed.size()) ? typed.get(i) : "";
			if (!one.isBlank()) {
				choose(one, "members[" + i + "]", codes, violations);
			}
			else if (i < 2) {
				violations.add("members[" + i + "]", "required");
			}
		}
		violations.throwIfAny();
		return new RelationshipCode(codes);
	}

	private void choose(String typed, String field, List<String> codes, Violations violations) {
		Optional<String> code = this.names.code(typed);
		if (code.isEmpty()) {
			violations.add(field, "country.not-found", Violations.shorten(typed));
		}
		else if (codes.contains(code.get())) {
			violations.add(field, "relationship.itself");
		}
		else {
			codes.add(code.get());
		}
	}

}
