package org.entente.claims;

import org.jspecify.annotations.Nullable;

/**
 * What a claim is to say from now on.
 *
 * @param reason why it is to say so
 * @param proposer account that proposed it, where its author only adopts it
 */
public record Wording(ClaimDraft draft, @Nullable String reason, @Nullable Long proposer) {
}
