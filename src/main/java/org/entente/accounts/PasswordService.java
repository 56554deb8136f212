package org.entente.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people choose the password they sign in with. */
@Service
@Transactional
public class PasswordService {

	private final AccountRepository accounts;

	private final InvitationRepository invitations;

	private final ApiTokenRepository tokens;

	private final SignInSessions sessions;

	private final Passwords passwords;

	private final ChangeLog log;

	private final Clock clock;

	PasswordService(AccountRepository accounts, InvitationRepository invitations, ApiTokenRepository tokens,
			SignInSessions sessions, Passwords passwords, ChangeLog log, Clock clock) {
		this.accounts = accounts;
		this.invitations = invitations;
		this.tokens = tokens;
		this.sessions = sessions;
		this.passwords = passwords;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Sets the password through a one-time link. Whoever held the account before is out:
	 * sign-ins end and the keys of programs are withdrawn.
	 */
	public void takeUpInvitation(String token, @Nullable String password) {
		Invitation invitation = this.invitations.findByTokenHash(new Secret(token).hash())
			.orElseThrow(() -> new NotFoundException("invitation", "of this link"));
		Instant now = this.clock.instant();
		if (invitation.state(now) != InvitationState.OPEN) {
			throw new RuleViolationException("password", "invitation." + invitation.state(now).word());
		}
		Account account = invitation.account();
		choose(account, password);
		invitation.use(now);
		List<ApiToken> withdrawn = this.tokens.findByAccountIdAndRevokedAtIsNull(account.id());
		withdrawn.forEach((key) -> key.revoke(now));
		log(account, "password chosen", withdrawn.isEmpty() ? null : "keys withdrawn: " + withdrawn.size());
	}

	/** Changes the own password; every open sign-in ends, the own one too. */
	public void changePassword(Person person, @Nullable String current, @Nullable String password) {
		Account account = account(person);
		if (!this.passwords.match(current, account.passwordHash())) {
			throw new RuleViolationException("current", "password.wrong");
		}
		choose(account, password);
		log(account, "password changed", null);
	}

	private void choose(Account account, @Nullable String password) {
		Violations violations = new Violations();
		PasswordRule.check(password, account, violations);
		violations.throwIfAny();
		account.choosePassword(this.passwords.hash(Objects.requireNonNull(password)));
		this.sessions.endAll(account.username());
	}

	public void signOutEverywhere(Person person) {
		Account account = account(person);
		this.sessions.endAll(account.username());
		log(account, "signed out everywhere", null);
	}

	private Account account(Person person) {
		return this.accounts.findById(person.id()).orElseThrow(() -> new NotFoundException("account", person.id()));
	}

	private void log(Account account, String kind, @Nullable String summary) {
		this.log.add(new Change("account", account.id(), kind, account.id(), summary));
	}

}
