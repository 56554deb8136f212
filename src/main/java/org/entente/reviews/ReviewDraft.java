package org.entente.reviews;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer enters.
 *
 * @param version version of the claim that was read; a decision on anything else is
 * refused
 */
public record ReviewDraft(@Nullable String decision, @Nullable String reason, int version) {
}
