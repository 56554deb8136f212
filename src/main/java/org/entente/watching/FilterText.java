package org.entente.watching;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.shared.RuleViolationException;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a filter of claims as JSON, its parameters with their values, and reads it
 * again: a name that no filter has is no filter.
 */
@Component
class FilterText {

	private static final int LONGEST = 1900;

	private static final TypeReference<Map<String, List<String>>> PARAMETERS = new TypeReference<>() {
	};

	private final JsonMapper json;

	private final ClaimSearch claims;

	FilterText(JsonMapper json, ClaimSearch claims) {
		this.json = json;
		this.claims = claims;
	}

	/** The text of a filter given by the parameters of its address. */
	String write(Map<String, List<String>> parameters) {
		ClaimFilter filter = filter(parameters)
			.orElseThrow(() -> new RuleViolationException("", "watch.filter-unknown"));
		this.claims.check(filter);
		String text = this.json.writeValueAsString(filter.parameters());
		if (text.length() > LONGEST) {
			throw new RuleViolationException("", "text.too-long", LONGEST, text.length());
		}
		return text;
	}

	/** The filter, or nothing when the text is none. */
	Optional<ClaimFilter> read(String text) {
		try {
			return filter(this.json.readValue(text, PARAMETERS));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	private static Optional<ClaimFilter> filter(Map<String, List<String>> parameters) {
		LinkedMultiValueMap<String, String> given = new LinkedMultiValueMap<>();
		parameters.forEach((name, values) -> values.stream()
			.filter((value) -> value != null && !value.isBlank())
			.forEach((value) -> given.add(name, value)));
		ClaimFilter filter = ClaimFilter.of(given);
		boolean known = !given.isEmpty() && filter.parameters().keySet().equals(given.keySet());
		return known ? Optional.of(filter) : Optional.empty();
	}

}
