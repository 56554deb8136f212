package org.entente.claims;

import org.entente.shared.Term;

/** How well a claim is supported: computed by {@link EvidenceRule}, never typed in. */
public enum Evidence implements Term {

	/** Two or more independent origins assert it. */
	CORROBORATED,

	/** Everything that asserts it goes back to one origin. */
	SINGLE_ORIGIN,

	/** Nobody has accepted it yet. */
	UNVERIFIED,

	/** Independent origins assert and deny it, or an accepted claim contradicts it. */
	DISPUTED,

	/** It is only denied, or was reviewed as false. */
	REFUTED,

	/** No citation asserts or denies it. */
	UNSUPPORTED;

	/** Name of the mark drawn for it, also in style sheets. */
	public String mark() {
		return word().replace(' ', '-');
	}

}
