package org.entente.accounts;

import org.entente.shared.Term;

/** Whether a key for programs still works. */
public enum TokenState implements Term {

	ACTIVE, EXPIRED, REVOKED

}
