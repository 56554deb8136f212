package org.entente.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells for whom a program acts. */
@Service
public class TokenSignIn {

	static final String PREFIX = "ent_";

	private static final String FORM = PREFIX + "[A-Za-z0-9_-]{43}";

	private final JdbcClient jdbc;

	private final Clock clock;

	TokenSignIn(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The person behind a key, with no more than the scope of the key; nobody when it is
	 * unknown, withdrawn or over, or when the person is shut out.
	 */
	@Transactional
	public Optional<Person> attempt(String plain) {
		if (!plain.matches(FORM)) {
			return Optional.empty();
		}
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		Optional<Found> found = this.jdbc.sql("""
				SELECT a.id, a.username, a.name, a.role, t.id AS token_id, t.scope, t.last_used_at
				FROM api_token t JOIN account a ON a.id = t.account_id
				WHERE t.token_hash = :hash AND t.revoked_at IS NULL AND t.expires_at > :now AND a.disabled_at IS NULL
				""").param("hash", new Secret(plain).hash()).param("now", now).query(TokenSignIn::found).optional();
		found.ifPresent((token) -> noteUse(token, now.truncatedTo(ChronoUnit.MINUTES)));
		return found.map(Found::person);
	}

	/** To the minute, so that a busy program does not write at every request. */
	private void noteUse(Found token, OffsetDateTime minute) {
		OffsetDateTime last = token.lastUsed();
		if (last == null || last.isBefore(minute)) {
			this.jdbc.sql("UPDATE api_token SET last_used_at = :minute WHERE id = :id")
				.param("minute", minute)
				.param("id", token.id())
				.update();
		}
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		Person owner = AccountSearch.person(row, number);
		Role capped = TokenScope.valueOf(row.getString("scope")).cap(owner.role());
		return new Found(row.getLong("token_id"), row.getObject("last_used_at", OffsetDateTime.class),
				new Person(owner.id(), owner.username(), owner.name(), capped));
	}

	private record Found(long id, @Nullable OffsetDateTime lastUsed, Person person) {
	}

}
