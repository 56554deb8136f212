package org.entente.claims;

import org.entente.shared.Term;

/** How one claim stands to another. */
public enum LinkKind implements Term {

	SUPPORTS,

	CONTRADICTS,

	DENIES,

	REFINES,

	DUPLICATES,

	SUPERSEDES,

	IN_EXCHANGE_FOR

}
