package org.entente;

import java.util.concurrent.atomic.AtomicInteger;

import org.entente.access.SignedIn;
import org.entente.accounts.AccountDraft;
import org.entente.accounts.AccountSearch;
import org.entente.accounts.AccountService;
import org.entente.accounts.ApiTokenService;
import org.entente.accounts.IssuedInvitation;
import org.entente.accounts.PasswordService;
import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.accounts.TokenDraft;
import org.entente.accounts.TokenScope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Real accounts to act as in tests; each call makes another person. */
@TestComponent
public class People {

	public static final String PASSWORD = "seven wet umbrellas";

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final AccountService accounts;

	private final AccountSearch search;

	private final PasswordService passwords;

	private final ApiTokenService tokens;

	private final TestClock clock;

	People(AccountService accounts, AccountSearch search, PasswordService passwords, ApiTokenService tokens,
			TestClock clock) {
		this.accounts = accounts;
		this.search = search;
		this.passwords = passwords;
		this.tokens = tokens;
		this.clock = clock;
	}

	public Person reader() {
		return newcomer(Role.READER);
	}

	public Person researcher() {
		return newcomer(Role.RESEARCHER);
	}

	public Person reviewer() {
		return newcomer(Role.REVIEWER);
	}

	public Person administrator() {
		return newcomer(Role.ADMINISTRATOR);
	}

	/** Somebody new, who signs in with {@link #PASSWORD}. */
	public Person newcomer(Role role) {
		String username = role.word() + COUNT.incrementAndGet();
		IssuedInvitation issued = this.accounts.invite(new AccountDraft(username, "Person " + username, role.word()),
				first());
		this.passwords.takeUpInvitation(issued.token(), PASSWORD);
		return this.search.findActive(username).orElseThrow();
	}

	/** The administrator every database begins with; has no password. */
	public Person first() {
		return this.search.findActive("administrator").orElseThrow();
	}

	/** A key for programs, as it stands in the Authorization header. */
	public String bearer(Person owner, TokenScope scope) {
		return "Bearer " + this.tokens.create(new TokenDraft("test", scope.word(), "30"), owner).plain();
	}

	/** Signed in as the person, without the way through the sign-in page. */
	public RequestPostProcessor as(Person person) {
		return SecurityMockMvcRequestPostProcessors.authentication(new SignedIn(person, this.clock.instant()));
	}

}
