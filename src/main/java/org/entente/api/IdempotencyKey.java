package org.entente.api;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a caller calls a request, so that sending it again does nothing anew
 * (draft-ietf-httpapi-idempotency-key-header): 1 to 255 visible characters, in quotation
 * marks or bare.
 *
 * @param value null where the header has another form
 */
record IdempotencyKey(@Nullable String value) {

	static final String HEADER = "Idempotency-Key";

	private static final Pattern FORM = Pattern
		.compile("\"([\\x20-\\x7e&&[^\"\\\\]]{1,255})\"|([\\x21-\\x7e&&[^\",\\\\]]{1,255})");

	/** The key of a request; none where there is none or where it means nothing. */
	static Optional<IdempotencyKey> of(HttpServletRequest request) {
		List<String> given = Collections.list(request.getHeaders(HEADER));
		if (given.isEmpty() || !request.getMethod().equals("POST")) {
			return Optional.empty();
		}
		Matcher matcher = FORM.matcher(given.get(0).strip());
		if (given.size() > 1 || !matcher.matches()) {
			return Optional.of(new IdempotencyKey(null));
		}
		return Optional.of(new IdempotencyKey((matcher.group(1) != null) ? matcher.group(1) : matcher.group(2)));
	}

}
