package org.entente.proposals;

import org.entente.claims.ClaimDraft;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes, as typed.
 *
 * @param revision number of the revision that was read
 * @param content everything the claim would say
 */
public record ProposalDraft(@Nullable String revision, ClaimDraft content, @Nullable String reason) {
}
