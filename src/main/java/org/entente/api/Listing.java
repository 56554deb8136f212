package org.entente.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * A list, or a stretch of a long one.
 *
 * @param items what stands in it, in order
 * @param next give this as {@code after} to read on; null at the end
 */
public record Listing<T>(List<T> items, @Nullable String next) {

	/** A list that is short enough to be given whole. */
	public static <T, J> Listing<J> whole(List<T> rows, Function<T, J> json) {
		return new Listing<>(rows.stream().map(json).toList(), null);
	}

	/**
	 * A stretch with the address of the following one in the Link header (RFC 8288).
	 * @param asked what else was asked for, to be asked for again
	 */
	public static <T, J> ResponseEntity<Listing<J>> answer(Slice<T> slice, Function<T, J> json, String path,
			Map<String, String> asked) {
		return answer(slice, json, path, MultiValueMap.fromSingleValue(asked));
	}

	/** The same where a name may have several values. */
	public static <T, J> ResponseEntity<Listing<J>> answer(Slice<T> slice, Function<T, J> json, String path,
			MultiValueMap<String, String> asked) {
		Listing<J> listing = new Listing<>(slice.items().stream().map(json).toList(), slice.next());
		if (slice.next() == null) {
			return ResponseEntity.ok(listing);
		}
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(asked);
		parameters.add("after", slice.next());
		return ResponseEntity.ok()
			.header(HttpHeaders.LINK, "<" + path + "?" + query(parameters) + ">; rel=\"next\"")
			.body(listing);
	}

	/** Parameters as they stand in an address, without the question mark. */
	public static String query(MultiValueMap<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.flatMap((named) -> named.getValue()
				.stream()
				.map((value) -> named.getKey() + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)))
			.collect(Collectors.joining("&"));
	}

}
