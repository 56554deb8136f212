package org.entente.api.claims;

import java.time.Instant;

import org.entente.reviews.ReviewSearch;

/** A decision on one revision of a claim. */
record ReviewJson(long number, int revision, String decision, String reason, String reviewer, Instant decidedAt) {

	static ReviewJson of(ReviewSearch.Decided decided) {
		return new ReviewJson(decided.id(), decided.revision(), decided.decision().word(), decided.reason(),
				decided.reviewer(), decided.decidedAt());
	}

}
