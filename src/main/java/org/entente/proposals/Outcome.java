package org.entente.proposals;

import org.entente.shared.Term;

/** What became of a proposal. */
public enum Outcome implements Term {

	/** It became a revision of its claim. */
	ADOPTED,

	/** Somebody decided against it, with a reason. */
	REFUSED,

	/** Who proposed it took it back. */
	WITHDRAWN

}
