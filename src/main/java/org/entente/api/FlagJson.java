package org.entente.api;

import java.time.Instant;

import org.entente.reviews.ReviewSearch;
import org.jspecify.annotations.Nullable;

/** A flag on a claim, open until it has a resolution. */
public record FlagJson(long number, long claimNumber, String reason, String note, String raisedBy, Instant raisedAt,
		@Nullable String resolution, @Nullable String resolvedBy, @Nullable Instant resolvedAt) {

	public static FlagJson of(ReviewSearch.Raised flag) {
		return new FlagJson(flag.id(), flag.claimId(), flag.reason().word(), flag.note(), flag.raisedBy(),
				flag.raisedAt(), flag.resolution(), flag.resolvedBy(), flag.resolvedAt());
	}

}
