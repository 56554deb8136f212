package org.entente.claims;

import org.entente.shared.Term;

/** Editorial state of a claim. */
public enum Status implements Term {

	/** Only its author works on it. */
	DRAFT,

	/** Waits for a reviewer. */
	IN_REVIEW,

	/** A reviewer accepted the current revision. */
	ACCEPTED,

	/** A reviewer sent it back to be mended. */
	RETURNED,

	/** A reviewer turned it down. */
	REJECTED,

	/** Withdrawn; it stays readable. */
	RETRACTED,

	/** Merged into another claim, which stands for both; it stays readable. */
	MERGED;

	/** Whether readers see and count it. */
	public boolean isShown() {
		return this == IN_REVIEW || this == ACCEPTED;
	}

}
