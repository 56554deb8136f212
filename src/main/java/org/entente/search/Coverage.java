package org.entente.search;

import java.time.Duration;
import java.time.Instant;

import org.entente.shared.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a search looked through.
 *
 * @param kind the index, or why not
 * @param completeTo instant up to which the index knows the record, or null
 * @param lag how far that is behind now
 * @param building percent of a new index that is built, or null
 */
public record Coverage(Kind kind, @Nullable Instant completeTo, Duration lag, @Nullable Integer building) {

	private static final Duration LATE = Duration.ofSeconds(10);

	/** What was asked. */
	public enum Kind implements Term {

		/** The index of words. */
		INDEX,

		/** The tables, for the index knows no drafts. */
		DRAFTS,

		/** The tables, for the index does not know the past. */
		PAST,

		/** The tables, for there is no index now. */
		NO_INDEX

	}

	/** Whether so much may be missing that a reader must know. */
	public boolean isLate() {
		return this.kind == Kind.INDEX && this.lag.compareTo(LATE) > 0;
	}

}
