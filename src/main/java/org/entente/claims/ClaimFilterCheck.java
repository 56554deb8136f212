package org.entente.claims;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.entente.claims.ClaimWishes.Span;
import org.entente.countries.CountryNames;
import org.entente.relationships.RelationshipCode;
import org.entente.shared.EdtfDate;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a {@link ClaimFilter} into {@link ClaimWishes}; refuses what is no word of the
 * vocabularies, for an empty list would say that nothing is recorded.
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
		return ClaimConditions.of(read(filter));
	}

	ClaimWishes read(ClaimFilter filter) {
		ClaimFilter spelled = filter.spelledOut();
		return read(spelled, domains(List.of(spelled)));
	}

	/**
	 * What each filter wishes that asks for what there is; the others are left out.
	 */
	Map<ClaimFilter, ClaimWishes> read(Collection<ClaimFilter> filters) {
		Set<String> known = domains(filters.stream().map(ClaimFilter::spelledOut).toList());
		Map<ClaimFilter, ClaimWishes> wishes = new HashMap<>();
		for (ClaimFilter filter : filters) {
			try {
				wishes.put(filter, read(filter.spelledOut(), known));
			}
			catch (RuleViolationException ex) {
				continue;
			}
		}
		return wishes;
	}

	private Set<String> domains(Collection<ClaimFilter> filters) {
		return filters.stream().allMatch((filter) -> filter.domain().isEmpty()) ? Set.of()
				: this.domains.all().keySet();
	}

	private ClaimWishes read(ClaimFilter filter, Set<String> known) {
		Violations violations = new Violations();
		FilterValues values = new FilterValues(violations);
		ClaimWishes wishes = new ClaimWishes(words(filter, violations), relationship(filter, violations),
				values.terms("kind", filter.kind(), ClaimKind.class), values.words("domain", filter.domain(), known),
				values.directions("direction", filter.direction()),
				values.terms("evidence", filter.evidence(), Evidence.class),
				values.terms("status", filter.status(), Status.class), spans(filter, violations),
				dated(filter, violations), repetitions(filter, violations), values.numbers("source", filter.source()),
				values.numbers("outlet", filter.outlet()), values.numbers("year", filter.year()),
				values.codes("country", filter.country()), values.numbers("actor", filter.actor()),
				violations.optional("author", filter.author(), 40));
		unknown(wishes.countries(), violations);
		violations.throwIfAny();
		return wishes;
	}

	private static WordQuery words(ClaimFilter filter, Violations violations) {
		String typed = violations.optional("q", filter.q(), WordQuery.LONGEST);
		WordQuery words = WordQuery.of(typed);
		if (typed != null && words.isEmpty() && words.wishes().isEmpty()) {
			violations.add("q", "words.none");
		}
		else if (!words.isEmpty() && words.sought().isEmpty()) {
			violations.add("q", "words.only-excluded");
		}
		return words;
	}

	private static @Nullable RelationshipCode relationship(ClaimFilter filter, Violations violations) {
		String typed = filter.relationship();
		RelationshipCode code = RelationshipCode.find(typed).orElse(null);
		if (code == null && typed != null && !typed.isBlank()) {
			violations.add("relationship", "relationship", Violations.shorten(typed));
		}
		return code;
	}

	private void unknown(List<String> codes, Violations violations) {
		if (!violations.any()) {
			codes.stream()
				.filter((code) -> !this.countries.byCode().containsKey(code))
				.forEach((code) -> violations.add("country", "country.unknown", code));
		}
	}

	private static List<Span> spans(ClaimFilter filter, Violations violations) {
		EdtfDate begin = violations.date("from", filter.from());
		EdtfDate end = violations.date("to", filter.to());
		EdtfDate during = violations.date("during", filter.during());
		return Stream.of(span(begin, end), span(during, during)).filter(Objects::nonNull).toList();
	}

	private static @Nullable Span span(@Nullable EdtfDate begin, @Nullable EdtfDate end) {
		Span span = new Span((begin != null) ? begin.earliest() : null, (end != null) ? end.latest() : null);
		return (span.begin() != null || span.end() != null) ? span : null;
	}

	private static @Nullable Boolean dated(ClaimFilter filter, Violations violations) {
		String dated = (filter.dated() != null) ? filter.dated() : "";
		switch (dated) {
			case "", "yes", "no" -> {
			}
			default -> violations.add("dated", "term.unknown", Violations.shorten(dated));
		}
		return dated.isEmpty() ? null : Boolean.valueOf(dated.equals("yes"));
	}

	private static List<String> repetitions(ClaimFilter filter, Violations violations) {
		String circular = (filter.circular() != null) ? filter.circular() : "";
		switch (circular) {
			case "" -> {
				return List.of();
			}
			case "yes" -> {
				return List.of(Repetition.CIRCULAR.name());
			}
			case "repeated" -> {
				return List.of(Repetition.ONE_ORIGIN_REPEATED.name());
			}
			default -> {
				violations.add("circular", "term.unknown", Violations.shorten(circular));
				return List.of();
			}
		}
	}

}
