package org.entente.api;

import java.time.Instant;

import org.entente.reviews.FlagSearch;
import org.jspecify.annotations.Nullable;

/** A flag and the claim it is on; open until it has a resolution. */
public record FlagJson(long number, long claimNumber, String relationship, String statement, String reason, String note,
		String raisedBy, Instant raisedAt, @Nullable String owner, @Nullable String resolution,
		@Nullable String resolvedBy, @Nullable Instant resolvedAt) {

	public static FlagJson of(FlagSearch.Raised flag) {
		return new FlagJson(flag.id(), flag.claimId(), flag.relationship(), flag.statement(), flag.reason().word(),
				flag.note(), flag.raisedBy(), flag.raisedAt(), flag.owner(), flag.resolution(), flag.resolvedBy(),
				flag.resolvedAt());
	}

}
