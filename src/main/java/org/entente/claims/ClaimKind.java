package org.entente.claims;

import org.entente.shared.Term;

/** What a claim speaks about. */
public enum ClaimKind implements Term {

	/** What states do with, to or for each other. */
	TIE,

	/** Why one of them does it, as the source sees it. */
	MOTIVE,

	/** Where a state stands on it. */
	POSITION,

	/** What a state gains by it. */
	BENEFIT,

	/** What may come of it. */
	RISK,

	/** What holds it back. */
	LIMITATION,

	/** What makes it possible, or defeats what stands against it. */
	FACTOR,

	/** A future the source names. */
	SCENARIO

}
