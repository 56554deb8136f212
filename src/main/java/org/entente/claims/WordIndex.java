package org.entente.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Finds claims faster than the tables could, by their words and by whatever else is
 * wished. It knows the record as it stood a moment ago and no drafts, so what it finds is
 * read from the tables again, and so is what has changed since.
 */
public interface WordIndex {

	/**
	 * Claims from the newest in the record to the oldest; nothing where the question is
	 * not for the index: the past, drafts, while there is no index, or while it is far
	 * behind.
	 * @param below only claims with lower numbers
	 */
	Optional<Found> newest(ClaimWishes wishes, @Nullable Long below, int size);

	/**
	 * The same from the latest date to the earliest, the undated last.
	 * @param after the claim after which to begin
	 */
	Optional<Found> byDate(ClaimWishes wishes, @Nullable Place after, int size);

	/**
	 * Those of these claims in which the words stand, whatever their status; the order is
	 * none.
	 */
	Optional<Found> among(WordQuery words, Collection<Long> claims);

	/**
	 * What was found.
	 *
	 * @param places in order
	 * @param changed numbers of the claims that may have changed since the index heard of
	 * the record, whether they were found or not
	 */
	record Found(List<Place> places, Collection<Long> changed) {
	}

	/**
	 * Where a claim stands in an order.
	 *
	 * @param earliest first day of its date, or null
	 */
	record Place(long id, @Nullable LocalDate earliest) {
	}

}
