package org.entente.web.watches;

import java.nio.charset.StandardCharsets;

import org.entente.watching.WatchDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
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
	public MultiValueMap<String, String> parameters() {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		try {
			UriComponentsBuilder.newInstance()
				.query((this.filter != null) ? this.filter : "")
				.build()
				.getQueryParams()
				.forEach((name, values) -> values
					.forEach((value) -> parameters.add(decoded(name), decoded((value != null) ? value : ""))));
		}
		catch (IllegalArgumentException ex) {
			return new LinkedMultiValueMap<>();
		}
		return parameters;
	}

	private static String decoded(String text) {
		return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
	}

}
