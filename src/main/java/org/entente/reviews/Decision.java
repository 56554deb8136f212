package org.entente.reviews;

import org.entente.claims.Status;
import org.entente.shared.Term;

/** What a reviewer decides on a revision of a claim. */
public enum Decision implements Term {

	/** The record says what the source says, no more and no less. */
	ACCEPTED(Status.ACCEPTED, "Accept"),

	/** The record is right, and what it says is shown not to be so. */
	FOUND_FALSE(Status.ACCEPTED, "Accept, found false"),

	/** To be mended by its author. */
	RETURNED(Status.RETURNED, "Return to author"),

	/** Not to stand in the record. */
	REJECTED(Status.REJECTED, "Reject");

	private final Status outcome;

	private final String deed;

	Decision(Status outcome, String deed) {
		this.outcome = outcome;
		this.deed = deed;
	}

	/** What the reviewer does, as a button says it. */
	public String deed() {
		return this.deed;
	}

	/** The status the claim gets by it. */
	public Status outcome() {
		return this.outcome;
	}

}
