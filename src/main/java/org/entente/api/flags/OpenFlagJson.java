package org.entente.api.flags;

import java.time.Instant;

import org.entente.reviews.ReviewSearch;

/** An open flag and the claim it is on. */
record OpenFlagJson(long number, long claimNumber, String relationship, String statement, String reason, String note,
		Instant raisedAt) {

	static OpenFlagJson of(ReviewSearch.Flagged flag) {
		return new OpenFlagJson(flag.flagId(), flag.claimId(), flag.relationship(), flag.statement(),
				flag.reason().word(), flag.note(), flag.raisedAt());
	}

}
