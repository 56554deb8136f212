package org.entente.web.claims;

import java.util.List;
import java.util.Map;

import org.springframework.web.util.UriComponentsBuilder;

/** One wish that holds for the list, with the address of the list without it. */
record Chip(String name, String value, String address) {

	static List<Chip> of(Map<String, String> wishes) {
		return wishes.entrySet()
			.stream()
			.map((wish) -> new Chip(wish.getKey(), wish.getValue(), without(wishes, wish.getKey())))
			.toList();
	}

	private static String without(Map<String, String> wishes, String name) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/claims");
		wishes.forEach((other, value) -> {
			if (!other.equals(name)) {
				address.queryParam(other, "{" + other + "}");
			}
		});
		return address.encode().buildAndExpand(wishes).toUriString();
	}

}
