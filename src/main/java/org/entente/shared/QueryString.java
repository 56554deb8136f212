package org.entente.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.springframework.util.MultiValueMap;

/** Names with values as the query of an address. */
public final class QueryString {

	private QueryString() {
	}

	/** The query, without a question mark; empty for no names. */
	public static String of(MultiValueMap<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.flatMap(
					(named) -> named.getValue().stream().map((value) -> encoded(named.getKey()) + "=" + encoded(value)))
			.collect(Collectors.joining("&"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
