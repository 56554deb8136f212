package org.entente.web.claims;

import java.util.List;

import org.entente.web.Wishes;

/** One wish that holds for the list, with the address of the list without it. */
record Chip(String name, String value, String address) {

	static List<Chip> of(Wishes wishes) {
		return wishes.pairs()
			.stream()
			.map((wish) -> new Chip(wish.getKey(), wish.getValue(), wishes.without(wish).at("/claims")))
			.toList();
	}

}
