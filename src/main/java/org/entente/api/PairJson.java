package org.entente.api;

import java.time.Instant;

import org.entente.grading.GradingSearch;
import org.jspecify.annotations.Nullable;

/** Both grades of the credibility of a citation. */
public record PairJson(long citationNumber, long claimNumber, int first, int second, @Nullable String reason,
		String gradedBy, Instant gradedAt) {

	public static PairJson of(GradingSearch.Pair pair) {
		return new PairJson(pair.citationId(), pair.claimId(), pair.first(), pair.second(), pair.reason(),
				pair.grader(), pair.gradedAt());
	}

}
