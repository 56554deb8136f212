package org.entente.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.entente.claims.ClaimFilter;
import org.entente.shared.QueryString;
import org.entente.shared.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A search as it stands in an address.
 *
 * @param order null for the usual one
 */
public record SearchAddress(ClaimFilter filter, ClaimOrder.@Nullable Kind order) {

	private static final String ORDER = "order";

	/**
	 * The search that a query is for; nothing where it asks for nothing, or cannot be
	 * read. Names that no search has are left out.
	 * @param query of an address, without the question mark
	 */
	public static Optional<SearchAddress> of(String query) {
		MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
		try {
			for (String pair : query.split("&")) {
				String[] sides = pair.split("=", 2);
				given.add(decoded(sides[0]), (sides.length > 1) ? decoded(sides[1]) : "");
			}
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
		SearchAddress address = new SearchAddress(ClaimFilter.of(given),
				Term.find(ClaimOrder.Kind.class, given.getFirst(ORDER)).orElse(null));
		return address.filter().parameters().isEmpty() ? Optional.empty() : Optional.of(address);
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	/** What is asked for, by name. */
	public MultiValueMap<String, String> parameters() {
		MultiValueMap<String, String> parameters = this.filter.parameters();
		if (this.order != null) {
			parameters.add(ORDER, this.order.word());
		}
		return parameters;
	}

	/** The query that is read as this search. */
	public String query() {
		return QueryString.of(parameters());
	}

	/** What comes first; without words there is nothing to be relevant to. */
	public ClaimOrder.Kind effectiveOrder() {
		if (this.order != null) {
			return this.order;
		}
		return this.filter.words().isEmpty() ? ClaimOrder.Kind.NEWEST : ClaimOrder.Kind.RELEVANCE;
	}

	/** The search in words: what is looked for, then each wish. */
	public String caption() {
		return parameters().entrySet().stream().map(SearchAddress::words).collect(Collectors.joining("; "));
	}

	private static String words(Map.Entry<String, List<String>> named) {
		String values = String.join(", ", named.getValue());
		return named.getKey().equals("q") ? "“" + values + "”" : named.getKey() + ": " + values;
	}

}
