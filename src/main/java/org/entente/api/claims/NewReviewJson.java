package org.entente.api.claims;

import org.entente.reviews.ReviewDraft;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides, and why.
 *
 * @param allowHedge true lets a statement pass that is stronger than its excerpt
 */
record NewReviewJson(@Nullable String decision, @Nullable String reason, @Nullable Boolean allowHedge) {

	ReviewDraft toDraft(int version) {
		return new ReviewDraft(this.decision, this.reason, version, Boolean.TRUE.equals(this.allowHedge));
	}

}
