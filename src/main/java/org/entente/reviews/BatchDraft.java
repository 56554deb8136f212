package org.entente.reviews;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Several claims to be decided at once, as typed.
 *
 * @param id given once by the sender, so that sending it twice decides once; may be left
 * out
 */
public record BatchDraft(@Nullable String id, List<Read> claims, @Nullable String decision, @Nullable String reason) {

	/** A claim and the version of it that was read. */
	public record Read(long claimId, int version) {
	}

}
