package org.entente.api.claims;

import java.time.Instant;

import org.entente.reviews.ReviewSearch;
import org.jspecify.annotations.Nullable;

/** A decision on one revision of a claim. */
record ReviewJson(long number, int revision, String decision, String reason, String reviewer, Instant decidedAt,
		boolean outdated, @Nullable Instant withdrawnAt) {

	static ReviewJson of(ReviewSearch.Decided decided) {
		return new ReviewJson(decided.id(), decided.revision(), decided.decision().word(), decided.reason(),
				decided.reviewer(), decided.decidedAt(), decided.outdated(), decided.withdrawnAt());
	}

}
