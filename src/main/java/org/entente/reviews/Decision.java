package org.entente.reviews;

import org.entente.claims.Status;
import org.entente.shared.Term;

/** What a reviewer decides on a revision of a claim. */
public enum Decision implements Term {

	/** The record says what the source says, no more and no less. */
	ACCEPTED(Status.ACCEPTED),

	/** The record is right, and what it says is shown not to be so. */
	FOUND_FALSE(Status.ACCEPTED),

	/** To be mended by its author. */
	RETURNED(Status.RETURNED),

	/** Not to stand in the record. */
	REJECTED(Status.REJECTED);

	private final Status outcome;

	Decision(Status outcome) {
		this.outcome = outcome;
	}

	/** The status the claim gets by it. */
	public Status outcome() {
		return this.outcome;
	}

}
