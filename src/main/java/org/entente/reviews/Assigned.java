package org.entente.reviews;

import org.entente.shared.Term;

/** Who looks after something, as a filter asks for it. */
public enum Assigned implements Term {

	/** Whether or not somebody does. */
	ANYONE,

	/** The person who asks. */
	ME,

	/** Nobody yet. */
	NOBODY,

	/** Somebody, whoever it is. */
	SOMEBODY

}
