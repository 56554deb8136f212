package org.entente.api.tokens;

import org.entente.accounts.TokenDraft;
import org.jspecify.annotations.Nullable;

/** A key a program asks for. */
record NewTokenJson(@Nullable String name, @Nullable String scope, @Nullable Integer days) {

	TokenDraft toDraft() {
		return new TokenDraft(this.name, this.scope, (this.days != null) ? this.days.toString() : null);
	}

}
