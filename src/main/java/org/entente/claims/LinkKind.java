package org.entente.claims;

import org.entente.shared.Term;

/** How one claim stands to another. */
public enum LinkKind implements Term {

	SUPPORTS("supported by"), CONTRADICTS("contradicted by"), DENIES("denied by"), REFINES("refined by"),
	DUPLICATES("duplicated by"), SUPERSEDES("superseded by"), IN_EXCHANGE_FOR("in exchange for");

	private final String reverse;

	LinkKind(String reverse) {
		this.reverse = reverse;
	}

	/** The link as it reads from the other claim. */
	public String reverse() {
		return this.reverse;
	}

}
