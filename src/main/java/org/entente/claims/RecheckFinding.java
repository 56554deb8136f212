package org.entente.claims;

import org.entente.shared.Term;

/** What became of an excerpt in another version: found by {@link RecheckRule}. */
public enum RecheckFinding implements Term {

	/** The same words stand at the same place. */
	EXACT,

	/** The same words stand elsewhere, or are only spaced otherwise. */
	MOVED,

	/** Near words stand there: some were changed. */
	DRIFTED,

	/** Nothing near it is found. */
	LOST,

	/** The content of that version is not known, or its text is not held. */
	NOT_COMPARABLE;

	/** Whether a claim that rests on the excerpt must be looked at again. */
	public boolean isDoubtful() {
		return this == DRIFTED || this == LOST;
	}

}
