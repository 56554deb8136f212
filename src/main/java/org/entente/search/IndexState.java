package org.entente.search;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How the index of words of this node stands.
 *
 * @param completeTo instant up to which it knows the record, by the clock of the
 * database; null while it does not answer
 * @param lag how long ago that was
 * @param seal place in the chain of changesets up to which it knows the record
 * @param building percent of a new index that is built, or null
 * @param trouble what keeps it from working, or null
 */
public record IndexState(@Nullable Instant completeTo, Duration lag, long seal, @Nullable Integer building,
		@Nullable String trouble) {

	/** Whether it answers. */
	public boolean isServing() {
		return this.completeTo != null;
	}

}
