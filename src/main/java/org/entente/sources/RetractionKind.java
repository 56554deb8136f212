package org.entente.sources;

import org.entente.shared.Term;

/** What was decided about a source as a whole. */
public enum RetractionKind implements Term {

	/** It no longer speaks: what is cited from it does not count. */
	RETRACTED,

	/** It speaks again. */
	REINSTATED

}
