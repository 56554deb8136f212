package org.entente.search;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How the index of words of this node stands.
 *
 * @param serving whether it answers
 * @param completeTo instant up to which it knows the record; null while it does not
 * answer
 * @param seal place in the chain of changesets up to which it knows the record
 * @param building percent of a new index that is built, or null
 * @param trouble what keeps it from working, or null
 */
public record IndexState(boolean serving, @Nullable Instant completeTo, long seal, @Nullable Integer building,
		@Nullable String trouble) {
}
