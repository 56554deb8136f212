package org.entente.reviews;

import org.entente.claims.Status;

/** Where a claim stands, and what a person did to it. */
public record Hand(long claimId, int version, Status status, boolean recorded, boolean revised, boolean proposed,
		boolean cited, boolean merged) {

	/** Whether the person may not decide on it. */
	public boolean any() {
		return this.recorded || this.revised || this.proposed || this.cited || this.merged;
	}

	/** What the person did, after "you": "recorded it". */
	public String deed() {
		if (this.recorded) {
			return "recorded it";
		}
		if (this.revised) {
			return "revised it";
		}
		if (this.proposed) {
			return "proposed words of it";
		}
		return this.cited ? "cited a source for it" : "had a hand in a claim that was merged into it";
	}

}
