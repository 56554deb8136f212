package org.entente.web.accounts;

import org.entente.accounts.AccountDraft;
import org.jspecify.annotations.Nullable;

/** A new account. */
record AccountForm(@Nullable String username, @Nullable String name, @Nullable String role) {

	static final AccountForm EMPTY = new AccountForm(null, null, null);

	AccountDraft toDraft() {
		return new AccountDraft(this.username, this.name, this.role);
	}

}
