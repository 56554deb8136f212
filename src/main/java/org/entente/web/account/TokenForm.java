package org.entente.web.account;

import org.entente.accounts.TokenDraft;
import org.jspecify.annotations.Nullable;

/** A new key for programs. */
record TokenForm(@Nullable String name, @Nullable String scope, @Nullable String days) {

	static final TokenForm EMPTY = new TokenForm(null, null, "90");

	TokenDraft toDraft() {
		return new TokenDraft(this.name, this.scope, this.days);
	}

}
