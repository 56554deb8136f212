package org.entente.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * What a list is asked for, as it stands in its address: names with values, a name once
 * for each value.
 */
public record Wishes(List<Map.Entry<String, String>> pairs) {

	public static Wishes of(MultiValueMap<String, String> parameters) {
		return new Wishes(parameters.entrySet()
			.stream()
			.flatMap((named) -> named.getValue().stream().map((value) -> Map.entry(named.getKey(), value)))
			.toList());
	}

	public Wishes without(String name) {
		return new Wishes(this.pairs.stream().filter((pair) -> !pair.getKey().equals(name)).toList());
	}

	public Wishes without(Map.Entry<String, String> wish) {
		return new Wishes(this.pairs.stream().filter((pair) -> !pair.equals(wish)).toList());
	}

	public Wishes and(String name, String value) {
		return new Wishes(Stream.concat(this.pairs.stream(), Stream.of(Map.entry(name, value))).toList());
	}

	/** The address of the list at a path with exactly these wishes. */
	public String at(String path) {
		String query = this.pairs.stream()
			.map((pair) -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? path : path + "?" + query;
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

}
