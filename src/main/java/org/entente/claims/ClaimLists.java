package org.entente.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.claims.WordIndex.Found;
import org.entente.claims.WordIndex.Place;
import org.entente.relationships.RelationshipCode;
import org.entente.relationships.RelationshipSearch;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages of claims. All of them, and all of a relationship, the tables keep in order; what
 * else is wished, the index says which to read.
 */
@Component
class ClaimLists {

	/** No relationship has this number. */
	private static final long NOWHERE = -1;

	private final ClaimRows rows;

	private final WordIndex index;

	private final IndexedLists indexed;

	private final RelationshipSearch relationships;

	ClaimLists(ClaimRows rows, WordIndex index, IndexedLists indexed, RelationshipSearch relationships) {
		this.relationships = relationships;
		this.rows = rows;
		this.index = index;
		this.indexed = indexed;
	}

	Slice<ClaimCard> newest(ClaimWishes wishes, @Nullable Long below, int size, @Nullable Person reader) {
		Optional<Found> found = wishes.areKeptInOrder() ? Optional.empty() : this.index.newest(wishes, below, size + 1);
		Place after = (below != null) ? new Place(below, null) : null;
		return found.map((places) -> this.indexed.page(wishes, ListOrder.NEWEST, places, after, size, reader))
			.orElseGet(() -> fromTables(wishes, below, size, reader));
	}

	/** The newest without asking the index. */
	Slice<ClaimCard> fromTables(ClaimWishes wishes, @Nullable Long below, int size, @Nullable Person reader) {
		ClaimConditions conditions = conditions(wishes, reader);
		if (below != null) {
			conditions.add("c.id < :below", "below", below);
		}
		return Slice.cut(read(conditions, ListOrder.NEWEST, size + 1), size, ClaimCard::id);
	}

	Slice<ClaimCard> byDate(ClaimWishes wishes, @Nullable Place after, int size, @Nullable Person reader) {
		Optional<Found> found = wishes.areKeptInOrder() ? Optional.empty() : this.index.byDate(wishes, after, size + 1);
		return found.map((places) -> this.indexed.page(wishes, ListOrder.BY_DATE, places, after, size, reader))
			.orElseGet(() -> byDateFromTables(wishes, after, size, reader));
	}

	private Slice<ClaimCard> byDateFromTables(ClaimWishes wishes, @Nullable Place after, int size,
			@Nullable Person reader) {
		List<ClaimCard> cards = new ArrayList<>();
		if (after == null) {
			cards.addAll(read(conditions(wishes, reader), ListOrder.BY_DATE, size + 1));
		}
		if (after != null && after.earliest() != null) {
			cards.addAll(read(datedAfter(wishes, after, reader), ListOrder.BY_DATE, size + 1));
		}
		if (after != null && cards.size() <= size) {
			cards.addAll(read(undatedAfter(wishes, after, reader), ListOrder.BY_DATE, size + 1 - cards.size()));
		}
		return Slice.cut(cards, size, (card) -> ClaimPosition.of(ListOrder.place(card)));
	}

	private ClaimConditions conditions(ClaimWishes wishes, @Nullable Person reader) {
		RelationshipCode code = wishes.relationship();
		return ((code == null) ? ClaimConditions.of(wishes)
				: ClaimConditions.of(wishes.anywhere()).within(this.relationships.number(code).orElse(NOWHERE)))
			.visibleTo(reader);
	}

	private List<ClaimCard> read(ClaimConditions conditions, ListOrder order, int most) {
		conditions.parameter("limit", most);
		return this.rows.read(conditions, order.sql() + "LIMIT :limit");
	}

	/**
	 * Dated and undated claims are read apart: one condition for both would have all
	 * pages before read again.
	 */
	private ClaimConditions datedAfter(ClaimWishes wishes, Place after, @Nullable Person reader) {
		ClaimConditions conditions = conditions(wishes, reader);
		conditions.parameter("lastId", after.id());
		conditions.add("(c.date_earliest, c.id) < (:lastDate, :lastId)", "lastDate", after.earliest());
		return conditions;
	}

	private ClaimConditions undatedAfter(ClaimWishes wishes, Place after, @Nullable Person reader) {
		ClaimConditions conditions = conditions(wishes, reader);
		conditions.add("c.date_earliest IS NULL");
		if (after.earliest() == null) {
			conditions.add("c.id < :lastId", "lastId", after.id());
		}
		return conditions;
	}

}
