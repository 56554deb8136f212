package org.entente.accounts;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Tells who signs in. The answer takes as long for an unknown name, a person shut out and
 * a wrong password, and holds no database connection while it hashes.
 */
@Service
public class SignIn {

	private final JdbcClient jdbc;

	private final Passwords passwords;

	SignIn(JdbcClient jdbc, Passwords passwords) {
		this.jdbc = jdbc;
		this.passwords = passwords;
	}

	public Optional<Person> attempt(String username, String password) {
		Optional<Candidate> found = find(AccountService.normal(username));
		boolean right = this.passwords.match(password, found.map(Candidate::hash).orElse(null));
		return right ? found.filter((candidate) -> !candidate.disabled()).map(Candidate::person) : Optional.empty();
	}

	private Optional<Candidate> find(String username) {
		if (!AccountService.isUsername(username)) {
			return Optional.empty();
		}
		return this.jdbc
			.sql("SELECT id, username, name, role, password_hash, disabled_at FROM account WHERE username = :username")
			.param("username", username)
			.query((row, number) -> new Candidate(AccountSearch.person(row, number), row.getString("password_hash"),
					row.getObject("disabled_at") != null))
			.optional();
	}

	private record Candidate(Person person, @Nullable String hash, boolean disabled) {
	}

}
