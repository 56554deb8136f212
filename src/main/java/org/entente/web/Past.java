package org.entente.web;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A page that can be read as it stood once.
 *
 * @param asOf the instant at which it is read, or null for now
 * @param kept the other parameters of its address, to be kept when another instant is
 * chosen
 */
record Past(@Nullable AsOf asOf, String path, Map<String, String[]> kept) {

	private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final int MOST_KEPT = 30;

	static Past of(HttpServletRequest request, @Nullable AsOf asOf) {
		Map<String, String[]> kept = new LinkedHashMap<>(request.getParameterMap());
		kept.keySet().removeAll(Set.of(AsOf.PARAMETER, "after"));
		return new Past(asOf, request.getRequestURI(), (kept.size() <= MOST_KEPT) ? kept : Map.of());
	}

	/** The instant as the page says it: "1 March 2026, 12:00:00 UTC". */
	public String words() {
		return (this.asOf != null) ? WORDS.format(this.asOf.instant()) + " UTC" : "now";
	}

	/** The day that was chosen, for the field; nothing while the page shows now. */
	public @Nullable String day() {
		return (this.asOf != null) ? this.asOf.typed().substring(0, 10) : null;
	}

	/** Address of the same page as it is now. */
	public String now() {
		StringBuilder query = new StringBuilder();
		this.kept.forEach((name, values) -> {
			for (String value : values) {
				query.append(query.isEmpty() ? '?' : '&').append(encoded(name)).append('=').append(encoded(value));
			}
		});
		return this.path + query;
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

}
