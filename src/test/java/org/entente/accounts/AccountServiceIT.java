package org.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.StaleVersionException;
import org.entente.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AccountServiceIT {

	@Autowired
	private AccountService accounts;

	@Autowired
	private AccountSearch search;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private SignIn signIn;

	@Autowired
	private FirstAdministrator first;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void anInvitedPersonChoosesAPasswordOnceAndSignsInWithIt() {
		IssuedInvitation issued = this.accounts.invite(new AccountDraft(" New.Comer ", "New Comer", "reviewer"),
				admin());
		assertThat(this.search.invitation(issued.token())).hasValueSatisfying((invitation) -> {
			assertThat(invitation.username()).isEqualTo("new.comer");
			assertThat(invitation.state()).isEqualTo(InvitationState.OPEN);
		});
		this.passwords.takeUpInvitation(issued.token(), People.PASSWORD);
		assertThat(this.signIn.attempt("NEW.comer", People.PASSWORD)).map(Person::role).contains(Role.REVIEWER);
		assertThat(this.signIn.attempt("new.comer", People.PASSWORD + "x")).isEmpty();
		assertThat(broken(() -> this.passwords.takeUpInvitation(issued.token(), "another long one")))
			.containsExactly("password invitation.used");
		assertThat(kinds(issued.accountId())).containsExactly("invited", "password chosen");
	}

	@Test
	void aLinkRunsOutAndANewerOneTakesItsPlace() {
		IssuedInvitation old = this.accounts.invite(new AccountDraft("late", "Late", "reader"), admin());
		this.clock.pass(Duration.ofDays(8));
		assertThat(broken(() -> this.passwords.takeUpInvitation(old.token(), People.PASSWORD)))
			.containsExactly("password invitation.expired");
		IssuedInvitation second = this.accounts.newInvitation(old.accountId(), admin());
		IssuedInvitation third = this.accounts.newInvitation(old.accountId(), admin());
		assertThat(broken(() -> this.passwords.takeUpInvitation(second.token(), People.PASSWORD)))
			.containsExactly("password invitation.expired");
		this.passwords.takeUpInvitation(third.token(), People.PASSWORD);
		assertThat(this.signIn.attempt("late", People.PASSWORD)).isPresent();
	}

	@Test
	void anUnknownLinkIsNotFound() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.passwords.takeUpInvitation("guess", People.PASSWORD));
	}

	@ParameterizedTest
	@CsvSource({ "'', N, reader, username required", "Ünal, N, reader, username account.username-form",
			"x, N, reader, username account.username-form", "abc, '', reader, name required",
			"abc, N, king, role term.unknown", "administrator, N, reader, username account.username-taken" })
	void whatIsWrongWithANewAccountIsSaidAtItsField(String username, String name, String role, String fault) {
		assertThat(broken(() -> this.accounts.invite(new AccountDraft(username, name, role), admin())))
			.containsExactly(fault);
	}

	@Test
	void onlyAdministratorsLookAfterAccounts() {
		Person reviewer = this.people.reviewer();
		long other = this.people.reader().id();
		refused("needs-administrator", () -> this.accounts.invite(new AccountDraft("x1", "X", "reader"), reviewer));
		refused("needs-administrator", () -> this.accounts.changeRole(other, "researcher", 1, reviewer));
		refused("needs-administrator", () -> this.accounts.disable(other, reviewer));
		refused("needs-administrator", () -> this.accounts.newInvitation(other, reviewer));
	}

	/** AC-06 */
	@Test
	void nobodyChangesTheOwnAccount() {
		Person administrator = this.people.administrator();
		refused("own-account", () -> this.accounts.changeRole(administrator.id(), "reader", 1, administrator));
		refused("own-account", () -> this.accounts.disable(administrator.id(), administrator));
		refused("own-account", () -> this.accounts.newInvitation(administrator.id(), administrator));
	}

	@Test
	void theLastAdministratorStays() {
		Person last = this.people.administrator();
		this.search.all()
			.stream()
			.filter((account) -> account.role() == Role.ADMINISTRATOR && account.state() == AccountState.ACTIVE)
			.filter((account) -> account.id() != last.id())
			.forEach((account) -> this.accounts.disable(account.id(), last));
		int version = this.search.byId(last.id()).version();
		refused("last-administrator", () -> this.accounts.disable(last.id(), admin()));
		refused("last-administrator", () -> this.accounts.changeRole(last.id(), "reader", version, admin()));
		this.people.administrator();
		this.accounts.changeRole(last.id(), "reader", version, admin());
		assertThat(this.search.byId(last.id()).role()).isEqualTo(Role.READER);
	}

	@Test
	void aDecisionOnAnOldVersionIsRefused() {
		Person reader = this.people.reader();
		int version = this.search.byId(reader.id()).version();
		this.accounts.changeRole(reader.id(), "researcher", version, admin());
		assertThatExceptionOfType(StaleVersionException.class)
			.isThrownBy(() -> this.accounts.changeRole(reader.id(), "reviewer", version, admin()));
	}

	@Test
	void aDisabledPersonCannotSignInNorUseALink() {
		Person reader = this.people.reader();
		IssuedInvitation issued = this.accounts.newInvitation(reader.id(), admin());
		this.accounts.disable(reader.id(), admin());
		assertThat(this.signIn.attempt(reader.username(), People.PASSWORD)).isEmpty();
		assertThat(this.search.refresh(reader.id())).isEmpty();
		assertThat(broken(() -> this.passwords.takeUpInvitation(issued.token(), "another long one")))
			.containsExactly("password invitation.expired");
		this.accounts.enable(reader.id(), admin());
		assertThat(this.signIn.attempt(reader.username(), People.PASSWORD)).contains(reader);
	}

	@Test
	void changingThePasswordNeedsTheOldOne() {
		Person reader = this.people.reader();
		assertThat(broken(() -> this.passwords.changePassword(reader, "guess", "another long one")))
			.containsExactly("current password.wrong");
		this.passwords.changePassword(reader, People.PASSWORD, "another long one");
		assertThat(this.signIn.attempt(reader.username(), People.PASSWORD)).isEmpty();
		assertThat(this.signIn.attempt(reader.username(), "another long one")).contains(reader);
	}

	@Test
	void onceSomebodyHoldsAnAccountThereIsNoFirstAdministratorAnyMore() {
		this.people.reader();
		assertThat(this.first.invite()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "nobody", "''", "' '", "'a\u0000b'", "'; drop table account'" })
	void strangeNamesSignNobodyIn(String username) {
		assertThat(this.signIn.attempt(username, People.PASSWORD)).isEmpty();
	}

	private Person admin() {
		return this.people.first();
	}

	private List<String> kinds(long accountId) {
		return this.jdbc.sql("SELECT kind FROM change_log WHERE subject = 'account' AND subject_id = :id ORDER BY id")
			.param("id", accountId)
			.query(String.class)
			.list();
	}

	private static void refused(String key, ThrowingCallable call) {
		assertThatExceptionOfType(NotAllowedException.class).isThrownBy(call)
			.extracting(NotAllowedException::key)
			.isEqualTo(key);
	}

	private static List<String> broken(Runnable call) {
		try {
			call.run();
			return List.of();
		}
		catch (RuleViolationException ex) {
			return ex.violations().stream().map(AccountServiceIT::describe).toList();
		}
	}

	private static String describe(Violation violation) {
		return violation.field() + " " + violation.key();
	}

}
