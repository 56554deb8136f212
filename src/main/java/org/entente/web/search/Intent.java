package org.entente.web.search;

import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody meant a request as what it is: a page may also be fetched because it
 * might be wanted, be looked at only for its head, or be led to by another site.
 */
record Intent(String method, @Nullable String purpose, @Nullable String site) {

	static Intent of(HttpServletRequest request) {
		return new Intent(request.getMethod(),
				Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
					.map(request::getHeader)
					.filter((value) -> value != null)
					.findFirst()
					.orElse(null),
				request.getHeader("Sec-Fetch-Site"));
	}

	/** Programs say none of it. */
	boolean isToSearch() {
		return this.method.equals("GET") && !isAhead()
				&& (this.site == null || this.site.equals("same-origin") || this.site.equals("none"));
	}

	private boolean isAhead() {
		String said = (this.purpose != null) ? this.purpose.toLowerCase(Locale.ROOT) : "";
		return Stream.of("prefetch", "prerender", "preview").anyMatch(said::contains);
	}

}
