package org.entente.reviews;

import org.entente.claims.Status;
import org.entente.shared.Term;
import org.jspecify.annotations.Nullable;

/** What comes of one claim among several that are decided at once. */
public enum BatchOutcome implements Term {

	/** The decision holds for it. */
	DECIDED,

	/** The reviewer had a hand in it. */
	OWN_WORK,

	/** It changed since the reviewer read it. */
	CHANGED,

	/** It does not wait for review. */
	NOT_WAITING,

	/** There is no such claim for this reviewer. */
	NOT_FOUND,

	/**
	 * Its statement is stronger than its excerpt: it is accepted at its own desk, or not.
	 */
	TOO_STRONG,

	/** Nothing is cited for it any more. */
	NOT_CITED,

	/** Another of the batch may not be decided by this reviewer. */
	REFUSED;

	/** Whether a reviewer who asks for it asks for what is not theirs to do. */
	boolean isForbidden() {
		return this == OWN_WORK || this == NOT_FOUND;
	}

	/** What comes of a claim that was read in this version. */
	static BatchOutcome of(@Nullable Hand hand, int versionRead) {
		if (hand == null) {
			return NOT_FOUND;
		}
		if (hand.any()) {
			return OWN_WORK;
		}
		if (hand.status() != Status.IN_REVIEW) {
			return NOT_WAITING;
		}
		return (hand.version() == versionRead) ? DECIDED : CHANGED;
	}

}
