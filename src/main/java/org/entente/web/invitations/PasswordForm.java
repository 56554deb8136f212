package org.entente.web.invitations;

import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** A new password, typed twice. */
record PasswordForm(@Nullable String password, @Nullable String again) {

	static final PasswordForm EMPTY = new PasswordForm(null, null);

	@Nullable String typed() {
		if (this.password != null && !this.password.equals(this.again)) {
			throw new RuleViolationException("again", "password.differs");
		}
		return this.password;
	}

	@Override
	public String toString() {
		return "PasswordForm[not shown]";
	}

}
