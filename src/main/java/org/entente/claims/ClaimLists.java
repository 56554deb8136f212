package org.entente.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.entente.accounts.Person;
import org.entente.claims.WordIndex.Place;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages of claims, each read from the tables; where words are asked for, the index of
 * words says which ones to read.
 */
@Component
class ClaimLists {

	private static final String NEWEST = "ORDER BY c.id DESC ";

	private static final String BY_DATE = "ORDER BY c.date_earliest DESC NULLS LAST, c.id DESC ";

	private final ClaimRows rows;

	private final WordIndex index;

	ClaimLists(ClaimRows rows, WordIndex index) {
		this.rows = rows;
		this.index = index;
	}

	Slice<ClaimCard> newest(ClaimWishes wishes, @Nullable Long below, int size, @Nullable Person reader) {
		if (!wishes.words().isEmpty()) {
			Optional<List<Place>> found = this.index.newest(wishes, below, size + 1);
			if (found.isPresent()) {
				return found(wishes, found.get(), NEWEST, size, reader, Place::id);
			}
		}
		return fromTables(wishes, below, size, reader);
	}

	/** The newest without asking the index. */
	Slice<ClaimCard> fromTables(ClaimWishes wishes, @Nullable Long below, int size, @Nullable Person reader) {
		ClaimConditions conditions = ClaimConditions.of(wishes).visibleTo(reader);
		if (below != null) {
			conditions.add("c.id < :below", "below", below);
		}
		return Slice.cut(read(conditions, NEWEST, size + 1), size, ClaimCard::id);
	}

	Slice<ClaimCard> byDate(ClaimWishes wishes, @Nullable Place after, int size, @Nullable Person reader) {
		if (!wishes.words().isEmpty()) {
			Optional<List<Place>> found = this.index.byDate(wishes, after, size + 1);
			if (found.isPresent()) {
				return found(wishes, found.get(), BY_DATE, size, reader, ClaimPosition::of);
			}
		}
		List<ClaimCard> cards = new ArrayList<>();
		if (after == null) {
			cards.addAll(read(ClaimConditions.of(wishes).visibleTo(reader), BY_DATE, size + 1));
		}
		if (after != null && after.earliest() != null) {
			cards.addAll(read(datedAfter(wishes, after, reader), BY_DATE, size + 1));
		}
		if (after != null && cards.size() <= size) {
			cards.addAll(read(undatedAfter(wishes, after, reader), BY_DATE, size + 1 - cards.size()));
		}
		return Slice.cut(cards, size, (card) -> ClaimPosition.of(new Place(card.id(), card.earliest())));
	}

	private List<ClaimCard> read(ClaimConditions conditions, String order, int most) {
		conditions.parameter("limit", most);
		return this.rows.read(conditions, order + "LIMIT :limit");
	}

	/**
	 * Dated and undated claims are read apart: one condition for both would have all
	 * pages before read again.
	 */
	private static ClaimConditions datedAfter(ClaimWishes wishes, Place after, @Nullable Person reader) {
		ClaimConditions conditions = ClaimConditions.of(wishes).visibleTo(reader);
		conditions.parameter("lastId", after.id());
		conditions.add("(c.date_earliest, c.id) < (:lastDate, :lastId)", "lastDate", after.earliest());
		return conditions;
	}

	private static ClaimConditions undatedAfter(ClaimWishes wishes, Place after, @Nullable Person reader) {
		ClaimConditions conditions = ClaimConditions.of(wishes).visibleTo(reader);
		conditions.add("c.date_earliest IS NULL");
		if (after.earliest() == null) {
			conditions.add("c.id < :lastId", "lastId", after.id());
		}
		return conditions;
	}

	/** Of what the index found, what is still so. */
	private Slice<ClaimCard> found(ClaimWishes wishes, List<Place> places, String order, int size,
			@Nullable Person reader, Function<Place, Object> position) {
		List<Place> page = places.subList(0, Math.min(size, places.size()));
		ClaimConditions conditions = ClaimConditions.of(wishes.withoutWords()).visibleTo(reader);
		conditions.add("c.id = ANY (:found)", "found", page.stream().map(Place::id).toArray(Long[]::new));
		return new Slice<>(this.rows.read(conditions, order),
				(places.size() > size) ? position.apply(page.get(size - 1)).toString() : null);
	}

}
