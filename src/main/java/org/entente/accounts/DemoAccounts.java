package org.entente.accounts;

import java.time.Clock;
import java.util.List;

import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the demonstration, whose passwords everyone may know. They are made in an
 * empty database only, so that no real record ever gets such an account.
 */
@Component
@Profile("demo")
public class DemoAccounts {

	private final AccountRepository accounts;

	private final AccountSearch search;

	private final Passwords passwords;

	private final ChangeLog log;

	private final Clock clock;

	DemoAccounts(AccountRepository accounts, AccountSearch search, Passwords passwords, ChangeLog log, Clock clock) {
		this.accounts = accounts;
		this.search = search;
		this.passwords = passwords;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Makes the demo accounts where there are none yet; calling it again does nothing.
	 */
	@Transactional
	public void create() {
		if (this.accounts.count() == 0) {
			for (DemoSignIn demo : DemoSignIn.values()) {
				create(demo);
			}
		}
		else if (!this.accounts.existsByUsername(DemoSignIn.REVIEWER2.username())) {
			throw new IllegalStateException("This database is not the demonstration: it holds accounts of its own. "
					+ "Start without the profile demo, or on another data folder.");
		}
	}

	private void create(DemoSignIn demo) {
		Account account = new Account(demo.username(), demo.fullName(), demo.role(), this.clock.instant());
		account.choosePassword(this.passwords.hash(demo.password()));
		this.accounts.saveAndFlush(account);
		this.log.add(new Change("account", account.id(), "invited", null, "demonstration"));
	}

	public List<DemoSignIn> all() {
		return List.of(DemoSignIn.values());
	}

	@Transactional
	public Person reader() {
		return person(DemoSignIn.READER);
	}

	@Transactional
	public Person researcher() {
		return person(DemoSignIn.RESEARCHER);
	}

	@Transactional
	public Person reviewer() {
		return person(DemoSignIn.REVIEWER);
	}

	@Transactional
	public Person administrator() {
		return person(DemoSignIn.ADMINISTRATOR);
	}

	private Person person(DemoSignIn demo) {
		create();
		return this.search.findActive(demo.username())
			.orElseThrow(() -> new IllegalStateException("the demo account " + demo.username() + " was disabled"));
	}

}
