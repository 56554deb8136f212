package org.entente.accounts;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;

import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.StaleVersionException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with accounts. Nobody does it to the own account, and somebody
 * who can administer always remains.
 */
@Service
@Transactional
public class AccountService {

	private static final String USERNAME = "[a-z0-9][a-z0-9._-]{1,39}";

	private final AccountRepository accounts;

	private final Invitations invitations;

	private final SignInSessions sessions;

	private final ChangeLog log;

	private final Clock clock;

	AccountService(AccountRepository accounts, Invitations invitations, SignInSessions sessions, ChangeLog log,
			Clock clock) {
		this.accounts = accounts;
		this.invitations = invitations;
		this.sessions = sessions;
		this.log = log;
		this.clock = clock;
	}

	/** Makes an account and the link with which its person chooses a password. */
	public IssuedInvitation invite(AccountDraft draft, Person by) {
		by.mustBe(Role.ADMINISTRATOR);
		Account account = this.accounts.saveAndFlush(read(draft));
		log(account, "invited", by, account.username() + ", " + account.role().word());
		return this.invitations.issue(account, by);
	}

	private Account read(AccountDraft draft) {
		Violations violations = new Violations();
		String username = username(draft.username(), violations);
		String name = violations.required("name", draft.name(), 100);
		Role role = violations.required("role", draft.role(), Role.class);
		violations.throwIfAny();
		return new Account(Objects.requireNonNull(username), Objects.requireNonNull(name).strip(),
				Objects.requireNonNull(role), this.clock.instant());
	}

	private @Nullable String username(@Nullable String typed, Violations violations) {
		String username = violations.required("username", typed, 40);
		if (username == null) {
			return null;
		}
		username = normal(username);
		if (!isUsername(username)) {
			violations.add("username", "account.username-form");
		}
		else if (this.accounts.existsByUsername(username)) {
			violations.add("username", "account.username-taken");
		}
		return username;
	}

	/** A username as it is kept. */
	static String normal(String typed) {
		return typed.strip().toLowerCase(Locale.ROOT);
	}

	static boolean isUsername(String text) {
		return text.matches(USERNAME);
	}

	/**
	 * Changes what a person may do, from the next request on.
	 * @param version the version of the account on which the decision rests
	 */
	public void changeRole(long id, @Nullable String role, int version, Person by) {
		Account account = otherAccount(id, by);
		Violations violations = new Violations();
		Role next = violations.required("role", role, Role.class);
		violations.throwIfAny();
		StaleVersionException.check("account", id, version, account.version());
		if (next != Role.ADMINISTRATOR) {
			mustNotBeLast(account);
		}
		log(account, "role changed", by, account.role().word() + " → " + Objects.requireNonNull(next).word());
		account.changeRole(Objects.requireNonNull(next));
	}

	/** Shuts a person out at once: open sign-ins end, keys of programs rest. */
	public void disable(long id, Person by) {
		Account account = otherAccount(id, by);
		if (!account.isActive()) {
			return;
		}
		mustNotBeLast(account);
		account.disable(this.clock.instant());
		this.sessions.endAll(account.username());
		log(account, "disabled", by, account.username());
	}

	public void enable(long id, Person by) {
		Account account = otherAccount(id, by);
		if (account.isActive()) {
			return;
		}
		account.enable();
		log(account, "enabled", by, account.username());
	}

	/** Makes a new link for a person who lost the password, or the first link. */
	public IssuedInvitation newInvitation(long id, Person by) {
		Account account = otherAccount(id, by);
		if (!account.isActive()) {
			throw new NotAllowedException("account-disabled");
		}
		log(account, "link issued", by, account.username());
		return this.invitations.issue(account, by);
	}

	private Account otherAccount(long id, Person by) {
		by.mustBe(Role.ADMINISTRATOR);
		if (by.id() == id) {
			throw new NotAllowedException("own-account");
		}
		this.accounts.lockAdministrators();
		return this.accounts.findById(id).orElseThrow(() -> new NotFoundException("account", id));
	}

	private void mustNotBeLast(Account account) {
		boolean others = this.accounts.lockAdministrators().stream().anyMatch((other) -> other.id() != account.id());
		if (account.role() == Role.ADMINISTRATOR && !others) {
			throw new NotAllowedException("last-administrator");
		}
	}

	private void log(Account account, String kind, Person by, String summary) {
		this.log.add(new Change("account", account.id(), kind, by.id(), summary));
	}

}
