package org.entente.exchange;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row of a file.
 *
 * @param hash of what it says about the claim
 */
record SettledRow(int number, RowOutcome outcome, List<RowFault> faults, @Nullable Integer sameAs,
		@Nullable UUID externalId, @Nullable String hash, @Nullable Long claim, @Nullable Integer revision) {

	static SettledRow refused(int number, List<RowFault> faults) {
		return new SettledRow(number, RowOutcome.REFUSED, faults, null, null, null, null, null);
	}

	/** What would become of it: the claim was not made. */
	SettledRow withoutClaim() {
		return new SettledRow(this.number, this.outcome, this.faults, this.sameAs, this.externalId, this.hash, null,
				null);
	}

}
