package org.entente.accounts;

import java.io.Serializable;

import org.entente.shared.NotAllowedException;

/**
 * The person on whose behalf something is done, with the role that holds for it: over the
 * API never more than the scope of the token.
 */
public record Person(long id, String username, String name, Role role) implements Serializable {

	/** Refuses to go on unless the person has at least this role. */
	public void mustBe(Role least) {
		if (!this.role.includes(least)) {
			throw new NotAllowedException("needs-" + least.word());
		}
	}

	public boolean is(Role least) {
		return this.role.includes(least);
	}

}
