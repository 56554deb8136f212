package org.entente.claims;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.entente.relationships.RelationshipCode;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a reader wants to see, as it stands in the address; everything may be
 * left out.
 *
 * @param subject kind of thing that changed: claim, citation, source, ...
 * @param relationship code of the relationship it belongs to
 * @param person username of who did it
 * @param from first day (ISO 8601, UTC)
 * @param to last day
 */
public record ChangeFilter(@Nullable String subject, @Nullable String relationship, @Nullable String person,
		@Nullable String from, @Nullable String to) {

	/** Asks for nothing in particular. */
	public static final ChangeFilter ALL = new ChangeFilter(null, null, null, null, null);

	/** Changes to one kind of thing. */
	public static ChangeFilter of(String subject) {
		return new ChangeFilter(subject, null, null, null, null);
	}

	/** What was asked for, by name, to be put into an address again. */
	public Map<String, String> parameters() {
		Map<String, String> given = new LinkedHashMap<>();
		put(given, "subject", this.subject);
		put(given, "relationship", this.relationship);
		put(given, "person", this.person);
		put(given, "from", this.from);
		put(given, "to", this.to);
		return given;
	}

	private static void put(Map<String, String> given, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			given.put(name, value);
		}
	}

	/** The conditions this comes to; refuses what can be no change. */
	ChangeConditions conditions() {
		Violations violations = new Violations();
		ChangeConditions conditions = new ChangeConditions();
		conditions.addSubject(subject(violations));
		conditions.addRelationship(relationship(violations));
		conditions.addPerson(violations.optional("person", this.person, 40));
		LocalDate begin = violations.day("from", this.from);
		LocalDate end = violations.day("to", this.to);
		if (begin != null && end != null && end.isBefore(begin)) {
			violations.add("to", "period.backwards");
		}
		violations.throwIfAny();
		conditions.addPeriod(begin, end);
		return conditions;
	}

	private @Nullable String subject(Violations violations) {
		String word = violations.optional("subject", this.subject, 40);
		if (word != null && !word.matches("[a-z ]{3,40}")) {
			violations.add("subject", "term.unknown", Violations.shorten(word));
		}
		return word;
	}

	private @Nullable String relationship(Violations violations) {
		if (this.relationship == null || this.relationship.isBlank()) {
			return null;
		}
		String code = RelationshipCode.find(this.relationship).map(RelationshipCode::toString).orElse(null);
		if (code == null) {
			violations.add("relationship", "relationship", Violations.shorten(this.relationship));
		}
		return code;
	}

}
