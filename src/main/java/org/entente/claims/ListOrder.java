package org.entente.claims;

import java.util.Comparator;
import java.util.function.Function;

import org.entente.claims.WordIndex.Place;

/** An order of claims: for the tables, for what was read, and for an address. */
enum ListOrder {

	NEWEST("ORDER BY c.id DESC ", Comparator.comparing(Place::id).reversed(), Place::id),

	/** The latest date first, the undated last. */
	BY_DATE("ORDER BY c.date_earliest DESC NULLS LAST, c.id DESC ",
			Comparator.comparing(Place::earliest, Comparator.nullsFirst(Comparator.naturalOrder()))
				.thenComparing(Place::id)
				.reversed(),
			ClaimPosition::of);

	private final String sql;

	private final Comparator<Place> comparator;

	private final Function<Place, Object> position;

	ListOrder(String sql, Comparator<Place> comparator, Function<Place, Object> position) {
		this.sql = sql;
		this.comparator = comparator;
		this.position = position;
	}

	String sql() {
		return this.sql;
	}

	static Place place(ClaimCard card) {
		return new Place(card.id(), card.earliest());
	}

	Comparator<ClaimCard> comparator() {
		return Comparator.comparing(ListOrder::place, this.comparator);
	}

	/** Whether one place comes after another. */
	boolean isAfter(Place place, Place other) {
		return this.comparator.compare(place, other) > 0;
	}

	String position(Place place) {
		return this.position.apply(place).toString();
	}

}
