package org.entente.claims;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.accounts.Person;
import org.entente.claims.ClaimWishes.Span;
import org.entente.claims.WordQuery.Clause;
import org.entente.shared.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on claims (c) and their relationship (r).
 */
class ClaimConditions extends Conditions {

	private static final String LISTED = "c.status IN ('IN_REVIEW', 'ACCEPTED')";

	/**
	 * The same in words that the index of all claims by date does not answer to: for one
	 * relationship it would be read past all others.
	 */
	private static final String LISTED_WITHIN = "c.status NOT IN (" + Stream.of(Status.values())
		.filter((status) -> !status.isShown())
		.map((status) -> "'" + status + "'")
		.collect(Collectors.joining(", ")) + ")";

	private boolean status;

	private boolean within;

	/** What a reader wishes, asked of the tables. */
	static ClaimConditions of(ClaimWishes wishes) {
		ClaimConditions conditions = new ClaimConditions();
		conditions.what(wishes);
		conditions.who(wishes);
		conditions.from(wishes);
		wishes.spans().forEach(conditions::within);
		if (wishes.dated() != null) {
			conditions.add(wishes.dated() ? "c.date IS NOT NULL" : "c.date IS NULL");
		}
		wishes.words().clauses().forEach(conditions::words);
		return conditions;
	}

	/** Words alone, looked for by their letters. */
	static ClaimConditions of(WordQuery words) {
		ClaimConditions conditions = new ClaimConditions();
		words.clauses().forEach(conditions::words);
		return conditions;
	}

	private void what(ClaimWishes wishes) {
		addAny("c.kind %s", "kind", wishes.kinds());
		addAny("c.domain %s", "domain", wishes.domains());
		addAny("c.evidence %s", "evidence", wishes.evidence());
		addAny("c.repetition %s", "repetition", wishes.repetitions());
		addAny("c.status %s", "status", wishes.statuses());
		addAny("extract(year FROM c.date_earliest)::bigint %s", "year", wishes.years());
		this.status = !wishes.statuses().isEmpty();
	}

	private void who(ClaimWishes wishes) {
		if (wishes.relationship() != null) {
			add("c.relationship_id = (SELECT id FROM relationship WHERE code = :relationship)", "relationship",
					wishes.relationship().toString());
		}
		addAny("claim_direction_key(c.direction, c.from_country, c.to_country) %s", "direction", wishes.directions());
		addAny("""
				EXISTS (SELECT 1 FROM relationship_member m WHERE m.relationship_id = c.relationship_id AND m.country_code %1$s)
				OR EXISTS (SELECT 1 FROM participant p WHERE p.claim_id = c.id AND p.country_code %1$s)""",
				"country", wishes.countries());
		addAny("EXISTS (SELECT 1 FROM participant p WHERE p.claim_id = c.id AND p.actor_id %s)", "actor",
				wishes.actors());
		addIfGiven("c.created_by = (SELECT id FROM account WHERE username = :author)", "author", wishes.author());
	}

	private void from(ClaimWishes wishes) {
		addAny("EXISTS (SELECT 1 FROM citation t WHERE t.claim_id = c.id AND t.source_id %s AND t.retracted_at IS NULL)",
				"source", wishes.sources());
		addAny("""
				EXISTS (SELECT 1 FROM citation t JOIN source s ON s.id = t.source_id
				WHERE t.claim_id = c.id AND s.outlet_id %s AND t.retracted_at IS NULL)""", "outlet", wishes.outlets());
	}

	/** What has a date that may reach into the days from a first to a last. */
	private void within(Span span) {
		String number = Integer.toString(parameters().size());
		addIfGiven("c.date_latest >= :begin%s OR (c.date_latest IS NULL AND c.date IS NOT NULL)".formatted(number),
				"begin" + number, span.begin());
		addIfGiven("c.date_earliest <= :end%s OR (c.date_earliest IS NULL AND c.date IS NOT NULL)".formatted(number),
				"end" + number, span.end());
	}

	private void words(Clause clause) {
		String anyOf = String.join(" OR ", clause.anyOf().stream().map(this::contains).toList());
		add(clause.excluded() ? "NOT (" + anyOf + ")" : anyOf);
	}

	/**
	 * Without the index of words their letters are looked for, in each claim that the
	 * other conditions leave.
	 */
	private String contains(WordQuery.Part part) {
		String name = "words" + parameters().size();
		parameter(name, part.text());
		String statement = "strpos(name_key(c.statement), name_key(:%s::text)) > 0".formatted(name);
		String excerpt = """
				EXISTS (SELECT 1 FROM citation t WHERE t.claim_id = c.id AND t.retracted_at IS NULL
				AND strpos(name_key(concat_ws(' ', t.excerpt, t.translation)), name_key(:%s::text)) > 0)"""
			.formatted(name);
		String names = """
				EXISTS (SELECT 1 FROM participant p JOIN actor x ON x.id = p.actor_id WHERE p.claim_id = c.id
				AND strpos(name_key(x.name), name_key(:%1$s::text)) > 0)
				OR EXISTS (SELECT 1 FROM relationship_member m JOIN country_name n ON n.country_code = m.country_code
				WHERE m.relationship_id = c.relationship_id AND strpos(name_key(n.name), name_key(:%1$s::text)) > 0)
				OR EXISTS (SELECT 1 FROM relationship_member m JOIN country n ON n.code = m.country_code
				WHERE m.relationship_id = c.relationship_id AND strpos(name_key(n.name), name_key(:%1$s::text)) > 0)"""
			.formatted(name);
		if (part.place() == null) {
			return statement + " OR " + excerpt + " OR " + names;
		}
		return switch (part.place()) {
			case STATEMENT -> statement;
			case EXCERPT -> excerpt;
			case NAME -> names;
		};
	}

	/**
	 * Any of the values, where there are any.
	 * @param condition fixed text with a place, {@code %s}, for the comparison
	 */
	private void addAny(String condition, String name, List<? extends Object> values) {
		if (values.size() == 1) {
			add(condition.formatted("= :" + name), name, values.get(0));
		}
		else if (!values.isEmpty()) {
			add(condition.formatted("= ANY (:" + name + ")"), name, array(values));
		}
	}

	private static Object array(List<? extends Object> values) {
		return (values.get(0) instanceof Long) ? values.toArray(Long[]::new) : values.toArray(String[]::new);
	}

	/**
	 * Of one relationship, by its number: so the database knows how many claims it has,
	 * and reads a large one in order instead of sorting all of it.
	 */
	ClaimConditions within(long relationship) {
		add("c.relationship_id = :relationship", "relationship", relationship);
		this.within = true;
		return this;
	}

	/**
	 * A draft is seen by its author only; what was turned down or withdrawn only by those
	 * who ask for it.
	 */
	ClaimConditions visibleTo(@Nullable Person reader) {
		if (!this.status) {
			add(this.within ? LISTED_WITHIN : LISTED);
		}
		else {
			withoutDraftsOfOthers(reader);
		}
		return this;
	}

	/** For anyone but its author a draft does not exist. */
	void withoutDraftsOfOthers(@Nullable Person reader) {
		add("c.status <> 'DRAFT' OR c.created_by = :reader", "reader", (reader != null) ? reader.id() : -1L);
	}

}
