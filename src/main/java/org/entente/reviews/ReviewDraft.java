package org.entente.reviews;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer enters.
 *
 * @param version version of the claim that was read; a decision on anything else is
 * refused
 * @param allowHedge whether a statement passes that is stronger than its excerpt; the
 * reason says why
 */
public record ReviewDraft(@Nullable String decision, @Nullable String reason, int version, boolean allowHedge) {

	public ReviewDraft(@Nullable String decision, @Nullable String reason, int version) {
		this(decision, reason, version, false);
	}

}
