package org.entente.accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open sign-ins of a person, which end in the same transaction that changes how the
 * person may sign in.
 */
@Component
class SignInSessions {

	private final JdbcClient jdbc;

	SignInSessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void endAll(String username) {
		this.jdbc.sql("DELETE FROM spring_session WHERE principal_name = :username")
			.param("username", username)
			.update();
	}

}
