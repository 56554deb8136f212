package org.entente.claims;

import org.entente.shared.Term;

/** What differs between an excerpt and the passage found for it. */
public enum RecheckDifference implements Term {

	/**
	 * Spaces, line ends, the shape of quotation marks and dashes, invisible characters.
	 */
	SPACING,

	/** Punctuation was put in, left out or changed; every word is the same. */
	PUNCTUATION,

	/** Words. */
	WORDS

}
