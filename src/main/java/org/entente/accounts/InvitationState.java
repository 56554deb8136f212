package org.entente.accounts;

import org.entente.shared.Term;

/** Whether a one-time link still works. */
public enum InvitationState implements Term {

	OPEN, USED, EXPIRED

}
