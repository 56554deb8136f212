package org.entente.web.reviews;

import org.entente.reviews.ReviewDraft;
import org.jspecify.annotations.Nullable;

/**
 * A decision as typed.
 *
 * @param version version of the claim that the reviewer read
 * @param revision its revision, to show what changed since
 * @param allowHedge yes: lets a statement pass that is stronger than its excerpt
 */
record ReviewForm(@Nullable String decision, @Nullable String reason, @Nullable String version,
		@Nullable String revision, @Nullable String allowHedge) {

	static final ReviewForm EMPTY = new ReviewForm(null, null, null, null, null);

	/** A version that is no number was never read. */
	ReviewDraft toDraft() {
		return new ReviewDraft(this.decision, this.reason, number(this.version), "yes".equals(this.allowHedge));
	}

	public int revisionRead() {
		return number(this.revision);
	}

	private static int number(@Nullable String typed) {
		return (typed != null && typed.matches("\\d{1,9}")) ? Integer.parseInt(typed) : -1;
	}

}
