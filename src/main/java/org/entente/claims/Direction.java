package org.entente.claims;

import org.entente.shared.Term;

/** Which way a claim points. */
public enum Direction implements Term {

	/** From one member to another, or in a group to the others. */
	DIRECTED,

	/** Both or all ways alike. */
	MUTUAL,

	/** Together, towards a third. */
	JOINT,

	/** The source does not say. */
	NONE

}
