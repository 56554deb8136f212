package org.entente.accounts;

import org.entente.shared.Term;

/** The most a key for programs may do; each scope includes those before it. */
public enum TokenScope implements Term {

	READ(Role.READER), WRITE(Role.RESEARCHER), REVIEW(Role.REVIEWER), ADMINISTER(Role.ADMINISTRATOR);

	private final Role role;

	TokenScope(Role role) {
		this.role = role;
	}

	/** The role that does just this much. */
	public Role role() {
		return this.role;
	}

	/** What a person with the given role may do through a key of this scope. */
	Role cap(Role own) {
		return own.includes(this.role) ? this.role : own;
	}

}
