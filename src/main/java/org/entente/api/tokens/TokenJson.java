package org.entente.api.tokens;

import java.time.Instant;

import org.entente.accounts.TokenRow;
import org.jspecify.annotations.Nullable;

/** A key for programs, without the key itself. */
record TokenJson(long id, String name, String scope, String state, Instant createdAt, Instant expiresAt,
		@Nullable Instant lastUsedAt) {

	static TokenJson of(TokenRow row) {
		return new TokenJson(row.id(), row.name(), row.scope().word(), row.state().word(), row.createdAt(),
				row.expiresAt(), row.lastUsedAt());
	}

}
