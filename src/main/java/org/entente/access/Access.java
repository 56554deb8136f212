package org.entente.access;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.jspecify.annotations.Nullable;

/** Who may come to an address. */
public enum Access {

	/** Anybody, always: the sign-in page must be open to strangers. */
	EVERYONE(null),

	/** Anybody where reading needs no sign-in, else everyone who is signed in. */
	RECORD(Role.READER),

	READER(Role.READER), RESEARCHER(Role.RESEARCHER), REVIEWER(Role.REVIEWER), ADMINISTRATOR(Role.ADMINISTRATOR);

	private final @Nullable Role least;

	Access(@Nullable Role least) {
		this.least = least;
	}

	boolean admits(@Nullable Person person, boolean readingNeedsSignIn) {
		if (this.least == null || (this == RECORD && !readingNeedsSignIn)) {
			return true;
		}
		return person != null && person.is(this.least);
	}

}
