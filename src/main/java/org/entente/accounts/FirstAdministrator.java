package org.entente.accounts;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in to an empty Entente: there is no password anyone could know beforehand, only
 * a link that whoever started the application can read.
 */
@Service
public class FirstAdministrator {

	private static final String USERNAME = "administrator";

	private final AccountRepository accounts;

	private final Invitations invitations;

	private final JdbcClient jdbc;

	private final ChangeLog log;

	private final Clock clock;

	FirstAdministrator(AccountRepository accounts, Invitations invitations, JdbcClient jdbc, ChangeLog log,
			Clock clock) {
		this.accounts = accounts;
		this.invitations = invitations;
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Makes the first administrator where there is no account. As long as nobody has a
	 * password, because the link was lost or the accounts came with an archive, the first
	 * administrator gets a new link.
	 * @return the token of the link, or null where somebody holds an account
	 */
	@Transactional
	public @Nullable String invite() {
		// Two applications that start at once on an empty database must not both invite
		this.jdbc.sql("LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE").update();
		List<Account> all = this.accounts.findAll();
		if (all.isEmpty()) {
			Account first = new Account(USERNAME, "Administrator", Role.ADMINISTRATOR, this.clock.instant());
			return link(this.accounts.saveAndFlush(first));
		}
		boolean lost = all.stream().allMatch((account) -> account.passwordHash() == null);
		return lost ? all.stream()
			.filter((account) -> account.role() == Role.ADMINISTRATOR && account.isActive())
			.min(Comparator.comparing(Account::id))
			.map(this::link)
			.orElse(null) : null;
	}

	private String link(Account account) {
		this.log.add(new Change("account", account.id(), "invited", null, "first administrator"));
		return this.invitations.issue(account, null).token();
	}

}
