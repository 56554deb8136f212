package org.entente.web.account;

import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** The password of now and, twice, the next one. */
record ChangeForm(@Nullable String current, @Nullable String password, @Nullable String again) {

	static final ChangeForm EMPTY = new ChangeForm(null, null, null);

	@Nullable String typed() {
		if (this.password != null && !this.password.equals(this.again)) {
			throw new RuleViolationException("again", "password.differs");
		}
		return this.password;
	}

	@Override
	public String toString() {
		return "ChangeForm[not shown]";
	}

}
