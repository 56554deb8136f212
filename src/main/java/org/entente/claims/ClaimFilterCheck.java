package org.entente.claims;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entente.countries.CountryNames;
import org.entente.relationships.RelationshipCode;
import org.entente.shared.EdtfDate;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the wishes of a {@link ClaimFilter} into conditions; refuses what is no word of
 * the vocabularies, for an empty list would say that nothing is recorded.
 */
@Component
class ClaimFilterCheck {

	private final DomainSearch domains;

	private final CountryNames countries;

	ClaimFilterCheck(DomainSearch domains, CountryNames countries) {
		this.domains = domains;
		this.countries = countries;
	}

	ClaimConditions conditions(ClaimFilter filter) {
		return conditions(filter, domains(List.of(filter)));
	}

	/**
	 * The conditions of each filter that asks for what there is; the others are left out.
	 */
	Map<ClaimFilter, ClaimConditions> conditions(Collection<ClaimFilter> filters) {
		Set<String> known = domains(filters);
		Map<ClaimFilter, ClaimConditions> conditions = new HashMap<>();
		for (ClaimFilter filter : filters) {
			try {
				conditions.put(filter, conditions(filter, known));
			}
			catch (RuleViolationException ex) {
				continue;
			}
		}
		return conditions;
	}

	private ClaimConditions conditions(ClaimFilter filter, Set<String> known) {
		Violations violations = new Violations();
		FilterValues values = new FilterValues(violations);
		ClaimConditions conditions = new ClaimConditions();
		what(filter, known, conditions, values);
		relationship(filter, conditions, violations);
		who(filter, conditions, values);
		unknown(filter.country(), violations);
		when(filter, conditions, violations);
		repetition(filter, conditions, violations);
		conditions.addIfGiven("c.created_by = (SELECT id FROM account WHERE username = :author)", "author",
				violations.optional("author", filter.author(), 40));
		violations.throwIfAny();
		return conditions;
	}

	private static void what(ClaimFilter filter, Set<String> known, ClaimConditions conditions, FilterValues values) {
		conditions.addAny("c.kind %s", "kind", values.terms("kind", filter.kind(), ClaimKind.class));
		conditions.addAny("c.domain %s", "domain", values.words("domain", filter.domain(), known));
		conditions.addAny("c.evidence %s", "evidence", values.terms("evidence", filter.evidence(), Evidence.class));
		conditions.addStatus(values.terms("status", filter.status(), Status.class));
		conditions.addAny(
				"EXISTS (SELECT 1 FROM citation t WHERE t.claim_id = c.id AND t.source_id %s AND t.retracted_at IS NULL)",
				"source", values.numbers("source", filter.source()));
	}

	private Set<String> domains(Collection<ClaimFilter> filters) {
		return filters.stream().allMatch((filter) -> filter.domain().isEmpty()) ? Set.of()
				: this.domains.all().keySet();
	}

	private static void relationship(ClaimFilter filter, ClaimConditions conditions, Violations violations) {
		String typed = filter.relationship();
		RelationshipCode.find(typed)
			.ifPresentOrElse((code) -> conditions.add(
					"c.relationship_id = (SELECT id FROM relationship WHERE code = :relationship)", "relationship",
					code.toString()), () -> {
						if (typed != null && !typed.isBlank()) {
							violations.add("relationship", "relationship", Violations.shorten(typed));
						}
					});
	}

	private static void who(ClaimFilter filter, ClaimConditions conditions, FilterValues values) {
		conditions.addAny("claim_direction_key(c.direction, c.from_country, c.to_country) %s", "direction",
				values.directions("direction", filter.direction()));
		conditions.addAny(
				"""
						EXISTS (SELECT 1 FROM relationship_member m WHERE m.relationship_id = c.relationship_id AND m.country_code %1$s)
						OR EXISTS (SELECT 1 FROM participant p WHERE p.claim_id = c.id AND p.country_code %1$s)""",
				"country", values.codes("country", filter.country()));
		conditions.addAny("EXISTS (SELECT 1 FROM participant p WHERE p.claim_id = c.id AND p.actor_id %s)", "actor",
				values.numbers("actor", filter.actor()));
	}

	private void unknown(List<String> typed, Violations violations) {
		if (!typed.isEmpty() && !violations.any()) {
			List<String> codes = new FilterValues(violations).codes("country", typed);
			codes.stream()
				.filter((code) -> !this.countries.byCode().containsKey(code))
				.forEach((code) -> violations.add("country", "country.unknown", code));
		}
	}

	/**
	 * What has a date that may reach into the days from the first of one to the last of
	 * another.
	 */
	private static void within(@Nullable EdtfDate begin, @Nullable EdtfDate end, String name,
			ClaimConditions conditions) {
		conditions.addIfGiven(
				"c.date_latest >= :begin%s OR (c.date_latest IS NULL AND c.date IS NOT NULL)".formatted(name),
				"begin" + name, (begin != null) ? begin.earliest() : null);
		conditions.addIfGiven(
				"c.date_earliest <= :end%s OR (c.date_earliest IS NULL AND c.date IS NOT NULL)".formatted(name),
				"end" + name, (end != null) ? end.latest() : null);
	}

	private static void when(ClaimFilter filter, ClaimConditions conditions, Violations violations) {
		EdtfDate begin = violations.date("from", filter.from());
		EdtfDate end = violations.date("to", filter.to());
		within(begin, end, "", conditions);
		EdtfDate during = violations.date("during", filter.during());
		within(during, during, "During", conditions);
		String dated = (filter.dated() != null) ? filter.dated() : "";
		switch (dated) {
			case "" -> {
			}
			case "yes" -> conditions.add("c.date IS NOT NULL");
			case "no" -> conditions.add("c.date IS NULL");
			default -> violations.add("dated", "term.unknown", Violations.shorten(dated));
		}
	}

	private static void repetition(ClaimFilter filter, ClaimConditions conditions, Violations violations) {
		String circular = (filter.circular() != null) ? filter.circular() : "";
		switch (circular) {
			case "" -> {
			}
			case "yes" -> conditions.add("c.repetition = 'CIRCULAR'");
			case "repeated" -> conditions.add("c.repetition = 'ONE_ORIGIN_REPEATED'");
			default -> violations.add("circular", "term.unknown", Violations.shorten(circular));
		}
	}

}
