package org.entente.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.entente.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and lists accounts; SQL into records. */
@Service
@Transactional(readOnly = true)
public class AccountSearch {

	private static final String ROWS = """
			SELECT id, username, name, role, created_at, version,
			       CASE WHEN disabled_at IS NOT NULL THEN 'DISABLED' WHEN password_hash IS NULL THEN 'INVITED' ELSE 'ACTIVE' END AS state
			FROM account
			""";

	private final JdbcClient jdbc;

	private final InvitationRepository invitations;

	private final Clock clock;

	AccountSearch(JdbcClient jdbc, InvitationRepository invitations, Clock clock) {
		this.jdbc = jdbc;
		this.invitations = invitations;
		this.clock = clock;
	}

	/** All accounts, by name. An Entente has tens of them, so the list has one page. */
	public List<AccountRow> all() {
		return this.jdbc.sql(ROWS + "ORDER BY lower(name), id").query(AccountSearch::row).list();
	}

	public AccountRow byId(long id) {
		return this.jdbc.sql(ROWS + "WHERE id = :id")
			.param("id", id)
			.query(AccountSearch::row)
			.optional()
			.orElseThrow(() -> new NotFoundException("account", id));
	}

	/** The person as of now; nobody when shut out. Asked on every request. */
	public Optional<Person> refresh(long id) {
		return this.jdbc.sql("SELECT id, username, name, role FROM account WHERE id = :id AND disabled_at IS NULL")
			.param("id", id)
			.query(AccountSearch::person)
			.optional();
	}

	public Optional<Person> findActive(String username) {
		return this.jdbc
			.sql("SELECT id, username, name, role FROM account WHERE username = :username AND disabled_at IS NULL")
			.param("username", username)
			.query(AccountSearch::person)
			.optional();
	}

	/** The numbers of those of these usernames that somebody has who may sign in. */
	public List<Long> numbers(Collection<String> usernames) {
		return this.jdbc
			.sql("SELECT id FROM account WHERE username = ANY (:usernames) AND disabled_at IS NULL ORDER BY id")
			.param("usernames", usernames.toArray(String[]::new))
			.query(Long.class)
			.list();
	}

	/** What a one-time link is for; nothing when there is no such link. */
	public Optional<InvitationView> invitation(String token) {
		return this.invitations.findByTokenHash(new Secret(token).hash())
			.map((invitation) -> new InvitationView(invitation.account().username(), invitation.account().name(),
					invitation.state(this.clock.instant())));
	}

	/** The keys a person gave out, the newest first. */
	public List<TokenRow> tokens(Person owner) {
		return this.jdbc
			.sql("""
					SELECT id, name, scope, created_at, expires_at, last_used_at,
					       CASE WHEN revoked_at IS NOT NULL THEN 'REVOKED' WHEN expires_at <= :now THEN 'EXPIRED' ELSE 'ACTIVE' END AS state
					FROM api_token WHERE account_id = :owner ORDER BY id DESC LIMIT 200
					""")
			.param("now", OffsetDateTime.now(this.clock))
			.param("owner", owner.id())
			.query(AccountSearch::token)
			.list();
	}

	static Person person(ResultSet row, int number) throws SQLException {
		return new Person(row.getLong("id"), row.getString("username"), row.getString("name"),
				Role.valueOf(row.getString("role")));
	}

	private static AccountRow row(ResultSet row, int number) throws SQLException {
		Person person = person(row, number);
		return new AccountRow(person.id(), person.username(), person.name(), person.role(),
				AccountState.valueOf(row.getString("state")), Objects.requireNonNull(instant(row, "created_at")),
				row.getInt("version"));
	}

	private static TokenRow token(ResultSet row, int number) throws SQLException {
		return new TokenRow(row.getLong("id"), row.getString("name"), TokenScope.valueOf(row.getString("scope")),
				TokenState.valueOf(row.getString("state")), Objects.requireNonNull(instant(row, "created_at")),
				Objects.requireNonNull(instant(row, "expires_at")), instant(row, "last_used_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
