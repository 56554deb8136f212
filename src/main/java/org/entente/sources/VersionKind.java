package org.entente.sources;

import org.entente.shared.Term;

/** Why there is a version of a source. */
public enum VersionKind implements Term {

	/** We captured it. */
	CAPTURED,

	/** The publisher corrected it. */
	CORRECTED,

	/** The publisher added to it. */
	UPDATED

}
