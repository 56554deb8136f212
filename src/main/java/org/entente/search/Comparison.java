package org.entente.search;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of comparing the index of words of this node with the record.
 *
 * @param at when it began
 * @param compared claims, sources and actors of the record
 * @param missing were not in the index
 * @param stale stood otherwise in the index
 * @param surplus were in the index only
 */
public record Comparison(Instant at, Duration took, long compared, long missing, long stale, long surplus) {

	/** How many there were that differed, and were put right. */
	public long differences() {
		return this.missing + this.stale + this.surplus;
	}

}
