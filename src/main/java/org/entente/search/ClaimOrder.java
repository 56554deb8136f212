package org.entente.search;

import org.entente.claims.WordIndex.Place;
import org.entente.shared.Term;
import org.jspecify.annotations.Nullable;

/**
 * In which order claims are asked for, and where to begin.
 *
 * @param from how many of the most relevant to leave out
 * @param after the claim after which to begin, in the other orders
 */
public record ClaimOrder(Kind kind, int from, @Nullable Place after) {

	/** What comes first. */
	public enum Kind implements Term {

		/** What fits the words best. */
		RELEVANCE,

		/** The newest in the record. */
		NEWEST,

		/** The latest date; the undated last. */
		DATE

	}

	public static ClaimOrder relevance(int from) {
		return new ClaimOrder(Kind.RELEVANCE, from, null);
	}

	public static ClaimOrder newest(@Nullable Long below) {
		return new ClaimOrder(Kind.NEWEST, 0, (below != null) ? new Place(below, null) : null);
	}

	public static ClaimOrder byDate(@Nullable Place after) {
		return new ClaimOrder(Kind.DATE, 0, after);
	}

}
