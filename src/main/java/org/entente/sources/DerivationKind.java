package org.entente.sources;

import org.entente.shared.Term;

/** How one source derives from another. */
public enum DerivationKind implements Term {

	QUOTES, REPRINTS, TRANSLATES, SUMMARISES, RELIES_ON, UNKNOWN

}
