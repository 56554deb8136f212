package org.entente.accounts;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A key for programs as its owner sees it. */
public record TokenRow(long id, String name, TokenScope scope, TokenState state, Instant createdAt, Instant expiresAt,
		@Nullable Instant lastUsedAt) {
}
