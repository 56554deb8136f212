package org.entente.watching;

import java.util.Map;
import java.util.Optional;

import org.entente.claims.ClaimFilter;
import org.entente.shared.RuleViolationException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a filter of claims as JSON and reads it again, equally strictly: what the
 * vocabularies no longer know, or never knew, is no filter.
 */
@Component
class FilterText {

	private static final int LONGEST = 1900;

	private final JsonMapper json;

	FilterText(JsonMapper json) {
		this.json = json;
	}

	/** The text of a filter given by the parameters of its address. */
	String write(Map<String, String> parameters) {
		ClaimFilter filter = parse(this.json.writeValueAsString(parameters))
			.orElseThrow(() -> new RuleViolationException("", "watch.filter-unknown"));
		filter.check();
		String text = this.json.writeValueAsString(filter.parameters());
		if (text.length() > LONGEST) {
			throw new RuleViolationException("", "text.too-long", LONGEST, text.length());
		}
		return text;
	}

	/** The filter, or nothing when the text is none. */
	Optional<ClaimFilter> read(String text) {
		return parse(text).filter(FilterText::holds);
	}

	private Optional<ClaimFilter> parse(String text) {
		try {
			return Optional.of(this.json.readValue(text, ClaimFilter.class))
				.filter((filter) -> !filter.parameters().isEmpty());
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	private static boolean holds(ClaimFilter filter) {
		try {
			filter.check();
			return true;
		}
		catch (RuleViolationException ex) {
			return false;
		}
	}

}
