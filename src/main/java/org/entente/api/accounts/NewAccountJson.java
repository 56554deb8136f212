package org.entente.api.accounts;

import org.entente.accounts.AccountDraft;
import org.jspecify.annotations.Nullable;

/** An account somebody asks for. */
record NewAccountJson(@Nullable String username, @Nullable String name, @Nullable String role) {

	AccountDraft toDraft() {
		return new AccountDraft(this.username, this.name, this.role);
	}

}
