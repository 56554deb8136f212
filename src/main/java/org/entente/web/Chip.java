package org.entente.web;

import java.util.List;

/** One wish that holds for the list, with the address of the list without it. */
public record Chip(String name, String value, String address) {

	/**
	 * One for each wish.
	 * @param path of the list
	 */
	public static List<Chip> of(Wishes wishes, String path) {
		return wishes.pairs()
			.stream()
			.map((wish) -> new Chip(wish.getKey(), wish.getValue(), wishes.without(wish).at(path)))
			.toList();
	}

}
