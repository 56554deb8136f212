package org.entente.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.AccountSearch;
import org.entente.accounts.AccountService;
import org.entente.accounts.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class SignInIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private AccountService accounts;

	@Autowired
	private AccountSearch search;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Browser browser;

	@BeforeEach
	void openABrowser() {
		this.browser = new Browser(this.mvc);
	}

	@Test
	void signingInLeadsToThePageThatWasAskedFor() {
		Person reader = this.people.reader();
		this.browser.open("/account?a=b%20c");
		assertThat(this.browser.location()).isEqualTo("/sign-in");
		this.browser.signIn(reader.username(), People.PASSWORD);
		assertThat(this.browser.location()).isEqualTo("/account?a=b%20c");
		assertThat(this.browser.open("/account").page().select("h1").text()).isEqualTo("Your account");
		assertThat(this.browser.page().select(".masthead-account[href=/account]").text()).isEqualTo(reader.name());
	}

	@Test
	void withoutAPageAskedForItLeadsHome() {
		assertThat(signIn(this.people.reader()).location()).isEqualTo("/");
		assertThat(this.browser.open("/sign-in").location()).isEqualTo("/");
	}

	/** AC-08: seen by administrators, and nobody can flood the log. */
	@Test
	void failedSignInsAreInTheChangeLogOnceAnHour() {
		Person reader = this.people.reader();
		for (int attempt = 0; attempt < 8; attempt++) {
			this.browser.signIn(reader.username(), "wrong words here");
		}
		assertThat(failures(reader)).containsExactly("sign in failed", "sign in refused");
		this.clock.pass(Duration.ofHours(2));
		this.browser.signIn(reader.username(), "wrong words here");
		assertThat(failures(reader)).containsExactly("sign in failed", "sign in refused", "sign in failed");
	}

	private List<String> failures(Person person) {
		return this.jdbc.sql(
				"SELECT kind FROM change_log WHERE subject = 'account' AND subject_id = :id AND kind LIKE 'sign in%' ORDER BY id")
			.param("id", person.id())
			.query(String.class)
			.list();
	}

	/** AC-20 */
	@ParameterizedTest
	@ValueSource(strings = { "next", "continue", "returnTo", "redirect", "url" })
	void noParameterNamesThePageToReturnTo(String parameter) {
		Person reader = this.people.reader();
		this.browser.open("/sign-in?" + parameter + "=//evil.example");
		this.browser.send("/sign-in", "username", reader.username(), "password", People.PASSWORD, parameter,
				"//evil.example");
		assertThat(this.browser.location()).isEqualTo("/");
	}

	/** AC-08: the same answer, whatever is wrong. */
	@Test
	void everythingWrongLooksTheSame() {
		Person disabled = this.people.reader();
		this.accounts.disable(disabled.id(), this.people.first());
		for (String username : new String[] { "nobody-here", this.people.reader().username(), "administrator", "" }) {
			assertThat(this.browser.signIn(username, "wrong password").location()).isEqualTo("/sign-in?failed");
		}
		assertThat(this.browser.signIn(disabled.username(), People.PASSWORD).location()).isEqualTo("/sign-in?failed");
		assertThat(this.browser.open("/sign-in?failed").page().select("[role=alert]").text())
			.startsWith("The name or the password is not right.");
	}

	/** AC-08: the sixth attempt has to wait, and the owner is not shut out for good. */
	@Test
	void guessingIsSlow() {
		Person reader = this.people.reader();
		for (int attempt = 0; attempt < 5; attempt++) {
			assertThat(this.browser.signIn(reader.username(), "guess " + attempt).status()).isEqualTo(302);
		}
		assertThat(this.browser.signIn(reader.username(), People.PASSWORD).status()).isEqualTo(429);
		assertThat(Integer.parseInt(String.valueOf(this.browser.answer().getHeader("Retry-After")))).isBetween(1, 61);
		assertThat(this.browser.open("/account").location()).isEqualTo("/sign-in");
		this.clock.pass(Duration.ofSeconds(62));
		assertThat(signIn(reader).location()).isEqualTo("/account");
	}

	@Test
	void signingOutEndsTheSession() {
		signIn(this.people.reader()).open("/account");
		Cookie cookie = this.browser.cookie();
		assertThat(this.browser.send("/sign-out").location()).isEqualTo("/sign-in?signed-out");
		assertThat(this.browser.cookie()).isNull();
		assertThat(this.browser.withCookie(cookie).open("/account").location()).isEqualTo("/sign-in");
	}

	@Test
	void theSessionGetsAnotherIdAtSignIn() {
		this.browser.open("/sign-in");
		Cookie planted = this.browser.cookie();
		signIn(this.people.reader());
		assertThat(this.browser.cookie()).extracting(Cookie::getValue).isNotEqualTo(planted.getValue());
		assertThat(new Browser(this.mvc).withCookie(planted).open("/account").location()).isEqualTo("/sign-in");
	}

	@Test
	void theCookieIsOutOfReachOfScriptsAndOtherSites() {
		this.browser.open("/sign-in");
		assertThat(this.browser.answer().getHeader("Set-Cookie")).startsWith("ENTENTE=")
			.contains("HttpOnly", "SameSite=Lax", "Path=/")
			.doesNotContain("Secure");
	}

	/** AC-07 */
	@Test
	void somebodyDisabledIsOutWithTheNextRequest() {
		Person reader = this.people.reader();
		signIn(reader).open("/account");
		this.accounts.disable(reader.id(), this.people.first());
		assertThat(this.browser.open("/account").location()).isEqualTo("/sign-in");
		this.accounts.enable(reader.id(), this.people.first());
		assertThat(this.browser.open("/account").location()).isEqualTo("/sign-in");
	}

	/** AC-07: even where the session was overlooked, the account decides. */
	@Test
	void theAccountDecidesAndNotTheSession() {
		Person reader = this.people.reader();
		signIn(reader);
		this.jdbc.sql("UPDATE account SET disabled_at = now() WHERE id = :id").param("id", reader.id()).update();
		assertThat(this.browser.open("/account").location()).isEqualTo("/sign-in");
		this.jdbc.sql("UPDATE account SET disabled_at = NULL WHERE id = :id").param("id", reader.id()).update();
		assertThat(this.browser.open("/account").location()).isEqualTo("/sign-in");
	}

	@Test
	void aNewRoleHoldsFromTheNextRequestOn() {
		this.people.administrator();
		Person person = this.people.administrator();
		assertThat(signIn(person).open("/accounts").status()).isEqualTo(200);
		this.accounts.changeRole(person.id(), "reader", this.search.byId(person.id()).version(), this.people.first());
		assertThat(this.browser.open("/accounts").status()).isEqualTo(403);
		assertThat(this.browser.open("/account").status()).isEqualTo(200);
	}

	@Test
	void noSignInLastsLongerThanTwelveHours() {
		signIn(this.people.reader());
		this.clock.pass(Duration.ofHours(11).plusMinutes(59));
		assertThat(this.browser.open("/account").status()).isEqualTo(200);
		this.clock.pass(Duration.ofMinutes(2));
		assertThat(this.browser.open("/account").location()).isEqualTo("/sign-in");
	}

	/** AC-09 */
	@Test
	void formsWithoutTheirTokenAreRefused() {
		Person reader = this.people.reader();
		this.browser.open("/sign-in");
		assertThat(this.browser.post("/sign-in", Map.of(), "username", reader.username(), "password", People.PASSWORD)
			.status()).isEqualTo(403);
		signIn(reader);
		for (String address : new String[] { "/sign-out", "/account/tokens", "/account/password",
				"/account/sign-outs" }) {
			assertThat(
					this.browser.post(address, Map.of("HX-Request", "true", "Origin", "http://evil.example")).status())
				.as(address)
				.isEqualTo(403);
		}
		assertThat(this.browser.post("/sign-out", Map.of(), "_csrf", "guess").status()).isEqualTo(403);
		assertThat(this.browser.open("/account").status()).isEqualTo(200);
	}

	@Test
	void whatDoesNotExistIsNotFoundForStrangersToo() {
		assertThat(this.browser.open("/no-such-page").status()).isEqualTo(404);
		assertThat(this.browser.open("/actuator/env").status()).isEqualTo(404);
		assertThat(this.browser.open("/sign-out").status()).isEqualTo(405);
		assertThat(this.browser.answer().getHeader("Allow")).isEqualTo("POST");
		assertThat(this.browser.open("/actuator/health").status()).isEqualTo(200);
	}

	private Browser signIn(Person person) {
		return this.browser.signIn(person.username(), People.PASSWORD);
	}

}
