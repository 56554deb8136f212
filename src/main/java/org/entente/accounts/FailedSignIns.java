package org.entente.accounts;

import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes into the change log that somebody tried to sign in as a person in vain. How
 * often that is worth a row is for the door to say.
 */
@Service
@Transactional
public class FailedSignIns {

	private final JdbcClient jdbc;

	private final ChangeLog log;

	FailedSignIns(JdbcClient jdbc, ChangeLog log) {
		this.jdbc = jdbc;
		this.log = log;
	}

	/**
	 * Notes it with the account of that name; nothing where there is none, for people
	 * type passwords into the wrong field.
	 * @param kind sign in failed or sign in refused
	 */
	public void note(String username, String kind, String address) {
		String name = AccountService.normal(username);
		if (AccountService.isUsername(name)) {
			this.jdbc.sql("SELECT id FROM account WHERE username = :username")
				.param("username", name)
				.query(Long.class)
				.optional()
				.ifPresent((id) -> this.log.add(new Change("account", id, kind, null, "from " + address)));
		}
	}

}
