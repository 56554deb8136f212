package org.entente.accounts;

import org.entente.shared.Term;

/** What a person may do; each role includes those before it. */
public enum Role implements Term {

	/** Reads the record and flags what looks wrong. */
	READER,

	/** Also records sources and claims. */
	RESEARCHER,

	/** Also decides on other people's claims and grades outlets. */
	REVIEWER,

	/** Also looks after accounts. */
	ADMINISTRATOR;

	public boolean includes(Role other) {
		return compareTo(other) >= 0;
	}

}
