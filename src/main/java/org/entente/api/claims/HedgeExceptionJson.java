package org.entente.api.claims;

import java.time.Instant;

import org.entente.claims.HedgeSearch;
import org.jspecify.annotations.Nullable;

/** A statement that may be stronger than its excerpt, once a reviewer allows it. */
record HedgeExceptionJson(int revision, String reason, @Nullable String askedBy, @Nullable Instant askedAt,
		@Nullable String allowedBy, @Nullable Instant allowedAt) {

	static HedgeExceptionJson of(HedgeSearch.Row row) {
		return new HedgeExceptionJson(row.revision(), row.reason(), row.askedBy(), row.askedAt(), row.allowedBy(),
				row.allowedAt());
	}

}
