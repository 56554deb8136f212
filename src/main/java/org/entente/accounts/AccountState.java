package org.entente.accounts;

import org.entente.shared.Term;

/** Whether a person can sign in. */
public enum AccountState implements Term {

	/** Has a link and no password yet. */
	INVITED,

	ACTIVE,

	/** Was shut out. */
	DISABLED

}
