package org.entente.api.reviews;

import java.util.List;

import org.entente.api.Typed;
import org.entente.reviews.BatchDraft;
import org.jspecify.annotations.Nullable;

/** Several claims to be decided at once, with one reason. */
record NewBatchJson(@Nullable String id, @Nullable List<NewBatchClaimJson> claims, @Nullable String decision,
		@Nullable String reason) {

	/** A claim, and the version of it that was read. */
	record NewBatchClaimJson(long number, int version) {
	}

	BatchDraft toDraft() {
		return new BatchDraft(this.id,
				Typed.list(this.claims)
					.stream()
					.map((claim) -> new BatchDraft.Read(claim.number(), claim.version()))
					.toList(),
				this.decision, this.reason);
	}

}
