package org.entente.accounts;

import java.time.Instant;

/** An account as lists and its own page show it. */
public record AccountRow(long id, String username, String name, Role role, AccountState state, Instant createdAt,
		int version) {
}
