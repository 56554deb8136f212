package org.entente.merges;

import org.entente.shared.Term;

/** In which way two records look alike. */
public enum Likeness implements Term {

	/** The address leads to the same page, however it is written. */
	SAME_ADDRESS,

	/** The same text is held of both. */
	SAME_TEXT,

	/** Their words share most of their trigrams. */
	SIMILAR_WORDS

}
