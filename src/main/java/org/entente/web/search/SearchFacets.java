package org.entente.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimKind;
import org.entente.claims.DomainSearch;
import org.entente.claims.Evidence;
import org.entente.claims.Status;
import org.entente.countries.CountryNames;
import org.entente.relationships.RelationshipCode;
import org.entente.search.Finder;
import org.entente.search.Findings.Counts;
import org.entente.shared.Term;
import org.entente.sources.OutletSearch;
import org.entente.web.Facet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The choices beside what was found, each with how many claims are behind it: whole
 * vocabularies where they are short, else the values with the most claims.
 */
@Component
class SearchFacets {

	private static final int MOST = 8;

	private static final int MOST_YEARS = 12;

	private final DomainSearch domains;

	private final CountryNames countries;

	private final OutletSearch outlets;

	SearchFacets(DomainSearch domains, CountryNames countries, OutletSearch outlets) {
		this.domains = domains;
		this.countries = countries;
		this.outlets = outlets;
	}

	/** Without counts only the vocabularies. */
	List<Facet> of(ClaimFilter filter, @Nullable Counts counts) {
		Map<String, Map<String, Long>> all = (counts != null) ? counts.inWords() : Map.of();
		long total = (counts != null) ? counts.total() : 0;
		List<Facet> facets = new ArrayList<>();
		facets.add(vocabulary("evidence", "Evidence", filter.evidence(), Evidence.values(), all, total));
		facets.add(words("domain", "Domain", filter.domain(), this.domains.all().keySet().stream().toList(),
				all.get("domain"), total));
		List<String> related = (filter.relationship() != null) ? List.of(filter.relationship()) : List.of();
		facets.add(most("relationship", "Relationship", related, all, total, this::relationship));
		facets.add(most("country", "Country", filter.country(), all, total, this::country));
		facets.add(most("direction", "Direction", filter.direction(), all, total, this::direction));
		facets.add(years(filter, all, total));
		Map<Long, String> names = this.outlets
			.names(Stream.concat(first(all.get("outlet"), MOST).stream(), filter.outlet().stream())
				.filter((id) -> id.matches("\\d{1,18}"))
				.map(Long::valueOf)
				.toList());
		facets.add(most("outlet", "Outlet", filter.outlet(), all, total,
				(id) -> names.getOrDefault(id.matches("\\d{1,18}") ? Long.valueOf(id) : -1L, id)));
		facets.add(vocabulary("kind", "Kind", filter.kind(), ClaimKind.values(), all, total));
		facets.add(vocabulary("status", "Review", filter.status(),
				Stream.of(Status.values()).filter((status) -> status != Status.DRAFT).toArray(Term[]::new), all,
				total));
		return facets.stream().filter((facet) -> !facet.choices().isEmpty()).toList();
	}

	private static Facet vocabulary(String name, String title, List<String> chosen, Term[] terms,
			Map<String, Map<String, Long>> all, long total) {
		return words(name, title, chosen, Facet.words(terms), all.get(name), total);
	}

	private static Facet words(String name, String title, List<String> chosen, List<String> words,
			@Nullable Map<String, Long> counts, long total) {
		return facet(name, title, chosen, words, counts, total, UnaryOperator.identity());
	}

	private static Facet most(String name, String title, List<String> chosen, Map<String, Map<String, Long>> all,
			long total, UnaryOperator<String> label) {
		return facet(name, title, chosen, first(all.get(name), MOST), all.get(name), total, label);
	}

	private static Facet years(ClaimFilter filter, Map<String, Map<String, Long>> all, long total) {
		List<String> years = first(all.get("year"), MOST_YEARS).stream()
			.sorted(Comparator.<String>comparingInt(Integer::parseInt).reversed())
			.toList();
		return facet("year", "Year", filter.year(), years, all.get("year"), total, UnaryOperator.identity());
	}

	private static List<String> first(@Nullable Map<String, Long> counts, int most) {
		return (counts != null) ? counts.keySet().stream().limit(most).toList() : List.of();
	}

	private static Facet facet(String name, String title, List<String> chosen, List<String> values,
			@Nullable Map<String, Long> counts, long total, UnaryOperator<String> label) {
		Map<String, Facet.Choice> choices = new LinkedHashMap<>();
		Stream.concat(values.stream(), chosen.stream()).forEach((value) -> {
			Integer count = count(value, counts);
			int share = (count != null && total > 0) ? (int) Math.min(100, count * 100L / total) : 0;
			choices.put(value, new Facet.Choice(value, label.apply(value), Facet.mark(name, value), count, share));
		});
		return new Facet(name, title, chosen, List.copyOf(choices.values()));
	}

	/** Of a value beyond those that were counted nobody knows. */
	private static @Nullable Integer count(String value, @Nullable Map<String, Long> counts) {
		if (counts == null || (!counts.containsKey(value) && counts.size() >= Finder.MOST_VALUES)) {
			return null;
		}
		return counts.getOrDefault(value, 0L).intValue();
	}

	private String country(String code) {
		return this.countries.byCode().getOrDefault(code, code);
	}

	private String relationship(String code) {
		return RelationshipCode.find(code)
			.map((found) -> String.join(" – ", found.members().stream().map(this::country).toList()))
			.orElse(code);
	}

	private String direction(String key) {
		String[] sides = key.split(">", 2);
		if (sides.length < 2) {
			return key;
		}
		return country(sides[0]) + " → " + (sides[1].isEmpty() ? "others" : country(sides[1]));
	}

}
