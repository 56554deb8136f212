package org.entente.web.relationships;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimKind;
import org.entente.claims.Evidence;
import org.entente.claims.CarrierSearch.Carrier;
import org.entente.claims.RelationshipNumbers;
import org.entente.shared.Term;

/**
 * One thing to narrow the claims of a relationship by.
 *
 * @param empty what holds when nothing is chosen
 * @param options words by value; what was asked for stands among them even if it is none
 * of them
 */
record FilterChoice(String name, String label, String empty, List<String> chosen, Map<String, String> options) {

	static List<FilterChoice> of(RelationshipPage page) {
		ClaimFilter filter = page.filter();
		RelationshipNumbers numbers = page.numbers();
		Stream<String> domains = page.domains().stream().filter((domain) -> numbers.ofDomain(domain) > 0);
		return List.of(
				of("domain", "every domain", filter.domain(), domains,
						(domain) -> counted(domain, numbers.ofDomain(domain))),
				of("direction", "every direction", filter.direction(), numbers.directions().stream(),
						(key) -> counted(page.directionLabel(key), numbers.ofDirection(key))),
				of("evidence", "every state", filter.evidence(), words(Evidence.values()), Function.identity()),
				of("kind", "every kind", filter.kind(), words(ClaimKind.values()), Function.identity()),
				of("source", "every source", filter.source(), page.carriers().stream().map(FilterChoice::number),
						(number) -> source(page.carriers(), number)));
	}

	private static FilterChoice of(String name, String empty, List<String> chosen, Stream<String> values,
			Function<String, String> words) {
		Map<String, String> options = new LinkedHashMap<>();
		values.forEach((value) -> options.put(value, words.apply(value)));
		chosen.forEach((value) -> options.putIfAbsent(value, value));
		return new FilterChoice(name, Character.toUpperCase(name.charAt(0)) + name.substring(1), empty, chosen,
				options);
	}

	private static Stream<String> words(Term... terms) {
		return Stream.of(terms).map(Term::word);
	}

	private static String counted(String words, int claims) {
		return words + " (" + claims + ")";
	}

	private static String number(Carrier carrier) {
		return Long.toString(carrier.sourceId());
	}

	private static String source(List<Carrier> carriers, String number) {
		Carrier source = carriers.stream()
			.filter((carrier) -> number(carrier).equals(number))
			.findFirst()
			.orElseThrow();
		String caption = source.caption();
		boolean isLong = caption.codePointCount(0, caption.length()) > 60;
		return counted(isLong ? caption.substring(0, caption.offsetByCodePoints(0, 57)) + "…" : caption,
				source.claims());
	}

	/** What is chosen, in a few words. */
	public String words() {
		return switch (this.chosen.size()) {
			case 0 -> this.empty;
			case 1 -> this.options.getOrDefault(this.chosen.get(0), this.chosen.get(0));
			default -> this.chosen.size() + " chosen";
		};
	}

}
