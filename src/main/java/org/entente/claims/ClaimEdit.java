package org.entente.claims;

import org.jspecify.annotations.Nullable;

/**
 * What somebody makes of a claim they read.
 *
 * @param version version of the claim that was read; an edit of anything else is refused
 * @param reason why; a draft needs none
 * @param hedgeException why a statement should pass that is stronger than its excerpt
 */
public record ClaimEdit(int version, ClaimDraft draft, @Nullable String reason, @Nullable String hedgeException) {
}
