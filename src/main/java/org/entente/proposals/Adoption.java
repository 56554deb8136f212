package org.entente.proposals;

import org.jspecify.annotations.Nullable;

/**
 * What somebody enters to adopt a proposal.
 *
 * @param version version of the claim beside which the proposal was read; when it is no
 * longer the current one, nothing is adopted
 * @param note a word to it
 * @param hedgeException why a statement should pass that is stronger than its excerpt
 */
public record Adoption(int version, @Nullable String note, @Nullable String hedgeException) {

	static Adoption of(int version) {
		return new Adoption(version, null, null);
	}

}
