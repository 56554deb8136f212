package org.entente.claims;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.entente.relationships.RelationshipCode;
import org.entente.shared.EdtfDate;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Which claims a reader wants to see, as it stands in the address; everything may be left
 * out.
 *
 * @param relationship code of the relationship
 * @param direction as in the matrix: {@code IRN>PRK}, {@code CHN>}, mutual, joint or none
 * @param evidence evidence state
 * @param status in review, accepted, returned, rejected, retracted; in review and
 * accepted when left out
 * @param from EDTF: claims that may hold on or after its first day
 * @param to EDTF: claims that may hold on or before its last day
 * @param dated yes or no: whether the claim has a date
 * @param source number of a source that is cited
 * @param country code of a country that takes part
 * @param actor number of an actor that takes part
 * @param author username of the person who recorded it
 */
public record ClaimFilter(@Nullable String relationship, @Nullable String kind, @Nullable String domain,
		@Nullable String direction, @Nullable String evidence, @Nullable String status, @Nullable String from,
		@Nullable String to, @Nullable String dated, @Nullable String source, @Nullable String country,
		@Nullable String actor, @Nullable String author) {

	/** Asks for nothing in particular. */
	public static final ClaimFilter ALL = new ClaimFilter(null, null, null, null, null, null, null, null, null, null,
			null, null, null);

	/** The claims of one relationship. */
	public static ClaimFilter of(RelationshipCode relationship) {
		return ALL.within(relationship.toString());
	}

	/** The claims that cite one source. */
	public static ClaimFilter ofSource(long source) {
		return new ClaimFilter(null, null, null, null, null, null, null, null, null, Long.toString(source), null, null,
				null);
	}

	/** The same wishes within one relationship. */
	public ClaimFilter within(String code) {
		return new ClaimFilter(code, this.kind, this.domain, this.direction, this.evidence, this.status, this.from,
				this.to, this.dated, this.source, this.country, this.actor, this.author);
	}

	/** The same wishes among the drafts of one person. */
	public ClaimFilter draftsOf(String username) {
		return new ClaimFilter(this.relationship, this.kind, this.domain, this.direction, this.evidence,
				Status.DRAFT.word(), this.from, this.to, this.dated, this.source, this.country, this.actor, username);
	}

	/** What was asked for, by name, to be put into an address again. */
	public Map<String, String> parameters() {
		Map<String, String> given = new LinkedHashMap<>();
		put(given, "relationship", this.relationship);
		put(given, "kind", this.kind);
		put(given, "domain", this.domain);
		put(given, "direction", this.direction);
		put(given, "evidence", this.evidence);
		put(given, "status", this.status);
		put(given, "from", this.from);
		put(given, "to", this.to);
		put(given, "dated", this.dated);
		put(given, "source", this.source);
		put(given, "country", this.country);
		put(given, "actor", this.actor);
		put(given, "author", this.author);
		return given;
	}

	private static void put(Map<String, String> given, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			given.put(name, value);
		}
	}

	/** Whether anything but the relationship is asked for. */
	public boolean narrows() {
		return parameters().keySet().stream().anyMatch((name) -> !name.equals("relationship"));
	}

	/** The conditions this comes to; refuses what is no word of the vocabularies. */
	ClaimConditions conditions() {
		Violations violations = new Violations();
		ClaimConditions conditions = new ClaimConditions();
		relationship(violations)
			.ifPresent((code) -> conditions.add("r.code = :relationship", "relationship", code.toString()));
		conditions.addTerm("c.kind", "kind", violations.optional("kind", this.kind, ClaimKind.class));
		conditions.addText("c.domain = :domain", "domain", violations.optional("domain", this.domain, 60));
		conditions.addText("claim_direction_key(c.direction, c.from_country, c.to_country) = :direction", "direction",
				violations.optional("direction", this.direction, 10));
		conditions.addTerm("c.evidence", "evidence", violations.optional("evidence", this.evidence, Evidence.class));
		conditions.addStatus(violations.optional("status", this.status, Status.class));
		EdtfDate begin = violations.date("from", this.from);
		conditions.addDay("c.date_latest >= :begin OR (c.date_latest IS NULL AND c.date IS NOT NULL)", "begin",
				(begin != null) ? begin.earliest() : null);
		EdtfDate end = violations.date("to", this.to);
		conditions.addDay("c.date_earliest <= :end OR (c.date_earliest IS NULL AND c.date IS NOT NULL)", "end",
				(end != null) ? end.latest() : null);
		dated(violations, conditions);
		conditions.addNumber(
				"EXISTS (SELECT 1 FROM citation t WHERE t.claim_id = c.id AND t.source_id = :source AND t.retracted_at IS NULL)",
				"source", violations.integer("source", this.source));
		conditions.addText(
				"EXISTS (SELECT 1 FROM relationship_member m WHERE m.relationship_id = c.relationship_id AND m.country_code = :country) OR EXISTS (SELECT 1 FROM participant p WHERE p.claim_id = c.id AND p.country_code = :country)",
				"country", violations.code("country", this.country));
		conditions.addNumber("EXISTS (SELECT 1 FROM participant p WHERE p.claim_id = c.id AND p.actor_id = :actor)",
				"actor", violations.integer("actor", this.actor));
		conditions.addText("c.created_by = (SELECT id FROM account WHERE username = :author)", "author",
				violations.optional("author", this.author, 40));
		violations.throwIfAny();
		return conditions;
	}

	private Optional<RelationshipCode> relationship(Violations violations) {
		if (this.relationship == null || this.relationship.isBlank()) {
			return Optional.empty();
		}
		Optional<RelationshipCode> code = RelationshipCode.find(this.relationship);
		if (code.isEmpty()) {
			violations.add("relationship", "relationship", Violations.shorten(this.relationship));
		}
		return code;
	}

	private void dated(Violations violations, ClaimConditions conditions) {
		if (this.dated == null || this.dated.isBlank()) {
			return;
		}
		switch (this.dated) {
			case "yes" -> conditions.add("c.date IS NOT NULL");
			case "no" -> conditions.add("c.date IS NULL");
			default -> violations.add("dated", "term.unknown", Violations.shorten(this.dated));
		}
	}

}
