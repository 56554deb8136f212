package org.entente.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A page that can be read as it stood once.
 *
 * @param asOf the instant at which it is read, or null for now
 * @param kept the other parameters of its address, to be kept when another instant is
 * chosen
 */
record Past(@Nullable AsOf asOf, String path, Wishes kept) {

	private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final int MOST_KEPT = 30;

	static Past of(HttpServletRequest request, @Nullable AsOf asOf) {
		MultiValueMap<String, String> kept = new LinkedMultiValueMap<>();
		request.getParameterMap().forEach((name, values) -> kept.addAll(name, List.of(values)));
		kept.keySet().removeAll(Set.of(AsOf.PARAMETER, "after"));
		return new Past(asOf, request.getRequestURI(),
				(kept.size() <= MOST_KEPT) ? Wishes.of(kept) : new Wishes(List.of()));
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
		return this.kept.at(this.path);
	}

}
