package org.entente.api.accounts;

import java.time.Instant;

import org.entente.accounts.AccountRow;

/** An account. */
record AccountJson(long id, String username, String name, String role, String state, Instant createdAt, int version) {

	static AccountJson of(AccountRow row) {
		return new AccountJson(row.id(), row.username(), row.name(), row.role().word(), row.state().word(),
				row.createdAt(), row.version());
	}

}
