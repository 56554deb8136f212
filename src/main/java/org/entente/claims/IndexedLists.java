package org.entente.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.entente.accounts.Person;
import org.entente.claims.WordIndex.Found;
import org.entente.claims.WordIndex.Place;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages of claims of which the index says where to look. It is a moment behind the
 * record: what has changed since is looked at in the tables, so that whoever writes
 * something finds it at once, and what is no longer so is left out.
 */
@Component
class IndexedLists {

	private final ClaimRows rows;

	IndexedLists(ClaimRows rows) {
		this.rows = rows;
	}

	/**
	 * @param found of what is wished, in order, one more than the page is long where
	 * there is more
	 * @param after where the page before ended
	 */
	Slice<ClaimCard> page(ClaimWishes wishes, ListOrder order, Found found, @Nullable Place after, int size,
			@Nullable Person reader) {
		List<Place> page = found.places().subList(0, Math.min(size, found.places().size()));
		Place last = (found.places().size() > size) ? page.get(size - 1) : null;
		List<ClaimCard> cards = new ArrayList<>(
				read(wishes.withoutWords(), page.stream().map(Place::id).toList(), order, reader));
		cards.addAll(read(wishes, unfound(found, page), order, reader));
		cards.removeIf((card) -> found.changed().contains(card.id())
				&& !liesBetween(order, after, ListOrder.place(card), last));
		cards.sort(order.comparator());
		if (cards.size() <= size) {
			return new Slice<>(List.copyOf(cards), (last != null) ? order.position(last) : null);
		}
		return Slice.cut(cards, size, (card) -> order.position(ListOrder.place(card)));
	}

	private static Set<Long> unfound(Found found, List<Place> page) {
		Set<Long> unfound = new HashSet<>(found.changed());
		page.forEach((place) -> unfound.remove(place.id()));
		return unfound;
	}

	private static boolean liesBetween(ListOrder order, @Nullable Place after, Place place, @Nullable Place last) {
		return (after == null || order.isAfter(place, after)) && (last == null || !order.isAfter(place, last));
	}

	private List<ClaimCard> read(ClaimWishes wishes, Collection<Long> claims, ListOrder order,
			@Nullable Person reader) {
		if (claims.isEmpty()) {
			return List.of();
		}
		ClaimConditions conditions = ClaimConditions.of(wishes).visibleTo(reader);
		conditions.add("c.id = ANY (:found)", "found", claims.toArray(Long[]::new));
		return this.rows.read(conditions, order.sql());
	}

}
