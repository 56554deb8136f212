package org.entente.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Finds claims by their words faster than the tables could. It knows the record as it
 * stood a moment ago and no drafts, so what it finds is read from the tables again.
 */
public interface WordIndex {

	/**
	 * Claims from the newest in the record to the oldest; nothing where the question is
	 * not for the index: words of the past, of drafts, or while there is no index.
	 * @param below only claims with lower numbers
	 */
	Optional<List<Place>> newest(ClaimWishes wishes, @Nullable Long below, int size);

	/**
	 * The same from the latest date to the earliest, the undated last.
	 * @param after the claim after which to begin
	 */
	Optional<List<Place>> byDate(ClaimWishes wishes, @Nullable Place after, int size);

	/**
	 * Where a claim stands in an order.
	 *
	 * @param earliest first day of its date, or null
	 */
	record Place(long id, @Nullable LocalDate earliest) {
	}

}
