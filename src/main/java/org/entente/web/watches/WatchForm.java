package org.entente.web.watches;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.entente.watching.WatchDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Something to watch.
 *
 * @param filter the query of the list of claims, where that is watched
 */
record WatchForm(@Nullable String kind, @Nullable String target, @Nullable String filter, @Nullable String name) {

	static final WatchForm EMPTY = new WatchForm(null, null, null, null);

	WatchDraft toDraft() {
		return new WatchDraft(this.kind, this.target, parameters(), this.name);
	}

	/** The parameters of the filter; none where the query cannot be read. */
	public Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		try {
			UriComponentsBuilder.newInstance()
				.query((this.filter != null) ? this.filter : "")
				.build()
				.getQueryParams()
				.toSingleValueMap()
				.forEach((name, value) -> parameters.put(decoded(name), decoded((value != null) ? value : "")));
		}
		catch (IllegalArgumentException ex) {
			return Map.of();
		}
		return parameters;
	}

	private static String decoded(String text) {
		return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
	}

}
