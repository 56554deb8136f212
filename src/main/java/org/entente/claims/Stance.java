package org.entente.claims;

import org.entente.shared.Term;

/** What a citation does to its claim. */
public enum Stance implements Term {

	/** The source says so. */
	ASSERTS,

	/** The source says that it is not so. */
	DENIES,

	/** The source speaks of it without saying either. */
	MENTIONS

}
