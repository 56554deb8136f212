package org.entente.api.reviews;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.entente.reviews.BatchSearch;
import org.jspecify.annotations.Nullable;

/** Several claims decided at once, and what came of each. */
record BatchJson(long number, UUID id, String decision, String reason, Instant decidedAt, List<BatchRowJson> rows) {

	static BatchJson of(BatchSearch.Batch batch, List<BatchSearch.Row> rows) {
		return new BatchJson(batch.id(), batch.externalId(), batch.decision().word(), batch.reason(), batch.decidedAt(),
				rows.stream().map(BatchRowJson::of).toList());
	}

	/** What came of one claim. */
	record BatchRowJson(long claimNumber, String outcome, @Nullable Long reviewNumber, @Nullable Instant withdrawnAt) {

		static BatchRowJson of(BatchSearch.Row row) {
			return new BatchRowJson(row.claimId(), row.outcome().word(), row.reviewId(), row.withdrawnAt());
		}

	}

}
