package org.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** AC-41 */
@DatabaseTest
class ApiTokenIT {

	@Autowired
	private ApiTokenService tokens;

	@Autowired
	private TokenSignIn signIn;

	@Autowired
	private AccountService accounts;

	@Autowired
	private AccountSearch search;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aKeyActsForItsOwnerWithinItsScope() {
		Person reviewer = this.people.reviewer();
		String plain = create(reviewer, "write", "30").plain();
		assertThat(plain).matches("ent_[A-Za-z0-9_-]{43}");
		assertThat(this.signIn.attempt(plain))
			.contains(new Person(reviewer.id(), reviewer.username(), reviewer.name(), Role.RESEARCHER));
		assertThat(this.jdbc.sql("SELECT count(*) FROM api_token WHERE token_hash LIKE :plain")
			.param("plain", "%" + plain.substring(4, 20) + "%")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aKeyNeverDoesMoreThanItsOwnerMayByNow() {
		Person reviewer = this.people.reviewer();
		String plain = create(reviewer, "review", "30").plain();
		this.accounts.changeRole(reviewer.id(), "reader", this.search.byId(reviewer.id()).version(), admin());
		assertThat(this.signIn.attempt(plain)).map(Person::role).contains(Role.READER);
	}

	@Test
	void almostRightIsWrong() {
		String plain = create(this.people.reader(), "read", "30").plain();
		char last = plain.charAt(plain.length() - 1);
		assertThat(this.signIn.attempt(plain.substring(0, plain.length() - 1))).isEmpty();
		assertThat(this.signIn.attempt(plain.substring(0, plain.length() - 1) + ((last == 'A') ? 'E' : 'A'))).isEmpty();
		assertThat(this.signIn.attempt(plain + "A")).isEmpty();
		assertThat(this.signIn.attempt("ENT_" + plain.substring(4))).isEmpty();
		assertThat(this.signIn.attempt(plain)).isPresent();
	}

	@Test
	void aKeyEndsWithItsTime() {
		String plain = create(this.people.reader(), "read", "1").plain();
		this.clock.pass(Duration.ofHours(23));
		assertThat(this.signIn.attempt(plain)).isPresent();
		this.clock.pass(Duration.ofHours(2));
		assertThat(this.signIn.attempt(plain)).isEmpty();
	}

	@Test
	void aKeyEndsWhenItIsRevokedAndRestsWhileItsOwnerIsDisabled() {
		Person reader = this.people.reader();
		IssuedToken token = create(reader, "read", "30");
		this.accounts.disable(reader.id(), admin());
		assertThat(this.signIn.attempt(token.plain())).isEmpty();
		this.accounts.enable(reader.id(), admin());
		assertThat(this.signIn.attempt(token.plain())).isPresent();
		this.tokens.revoke(token.id(), reader);
		assertThat(this.signIn.attempt(token.plain())).isEmpty();
		assertThat(this.search.tokens(reader)).extracting(TokenRow::state).containsExactly(TokenState.REVOKED);
	}

	@Test
	void aNewPasswordByLinkWithdrawsAllKeys() {
		Person reader = this.people.reader();
		String plain = create(reader, "read", "30").plain();
		this.passwords.takeUpInvitation(this.accounts.newInvitation(reader.id(), admin()).token(), "another long one");
		assertThat(this.signIn.attempt(plain)).isEmpty();
	}

	/** AC-02 */
	@Test
	void theKeysOfOthersDoNotExistForMe() {
		IssuedToken token = create(this.people.reader(), "read", "30");
		Person stranger = this.people.reviewer();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.tokens.revoke(token.id(), stranger));
		assertThat(this.signIn.attempt(token.plain())).isPresent();
		this.tokens.revoke(token.id(), this.people.administrator());
		assertThat(this.signIn.attempt(token.plain())).isEmpty();
	}

	@Test
	void lastUseIsKeptToTheMinute() {
		Person reader = this.people.reader();
		String plain = create(reader, "read", "30").plain();
		assertThat(this.search.tokens(reader).get(0).lastUsedAt()).isNull();
		this.signIn.attempt(plain);
		assertThat(this.search.tokens(reader).get(0).lastUsedAt()).isNotNull()
			.satisfies((at) -> assertThat(at.getEpochSecond() % 60).isZero());
	}

	@ParameterizedTest
	@CsvSource({ "'', read, 30", "k, all, 30", "k, write, 30", "k, read, 0", "k, read, 366", "k, read, soon",
			"k, read, ''", "k, read, -1" })
	void whatIsWrongWithAKeyIsRefused(String name, String scope, String days) {
		Person reader = this.people.reader();
		assertThatExceptionOfType(RuleViolationException.class)
			.isThrownBy(() -> this.tokens.create(new TokenDraft(name, scope, days), reader))
			.satisfies((ex) -> assertThat(ex.violations()).hasSize(1));
	}

	private IssuedToken create(Person owner, String scope, String days) {
		return this.tokens.create(new TokenDraft("key", scope, days), owner);
	}

	private Person admin() {
		return this.people.first();
	}

}
