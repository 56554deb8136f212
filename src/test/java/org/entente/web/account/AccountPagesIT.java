package org.entente.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.accounts.TokenSignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class AccountPagesIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private TokenSignIn tokens;

	@Test
	void aKeyIsShownOnceAndCanBeRevoked() {
		Browser browser = signedIn(this.people.reviewer());
		browser.open("/account/tokens");
		assertThat(browser.page().select("select[name=scope] option").eachText()).containsExactly("read", "write",
				"review");
		browser.send("/account/tokens", "name", "nightly <b>import</b>", "scope", "write", "days", "30");
		String key = browser.page().select(".token-reveal code").text();
		assertThat(this.tokens.attempt(key)).isPresent();
		assertThat(browser.answer().getHeader("Cache-Control")).isEqualTo("no-store");
		browser.open("/account/tokens");
		assertThat(browser.page().text()).contains("nightly <b>import</b>").doesNotContain(key);
		String revocation = browser.page().select("form.row-tools").attr("action");
		assertThat(browser.send(revocation).location()).isEqualTo("/account/tokens");
		assertThat(this.tokens.attempt(key)).isEmpty();
		assertThat(browser.open("/account/tokens").page().select("tr.is-over td[data-column=State]").text())
			.isEqualTo("revoked");
	}

	@Test
	void aRefusedKeyFormComesBackWithWhatWasTyped() {
		Browser browser = signedIn(this.people.reader());
		browser.open("/account/tokens").send("/account/tokens", "name", "mine", "scope", "write", "days", "400");
		assertThat(browser.status()).isEqualTo(422);
		assertThat(browser.page().select(".error-summary a").eachAttr("href")).containsExactly("#scope", "#days");
		assertThat(browser.page().select("#name").val()).isEqualTo("mine");
		assertThat(browser.page().select("#days").attr("aria-describedby")).contains("days-error");
	}

	/** AC-02 */
	@Test
	void theKeysOfOthersCannotBeRevoked() {
		Browser owner = signedIn(this.people.reader());
		owner.open("/account/tokens").send("/account/tokens", "name", "k", "scope", "read", "days", "30");
		String key = owner.page().select(".token-reveal code").text();
		String revocation = owner.open("/account/tokens").page().select("form.row-tools").attr("action");
		Browser stranger = signedIn(this.people.reviewer());
		String csrf = stranger.open("/account").page().select("input[name=_csrf]").first().val();
		assertThat(stranger.post(revocation, Map.of(), "_csrf", csrf).status()).isEqualTo(404);
		assertThat(this.tokens.attempt(key)).isPresent();
	}

	@Test
	void aNewPasswordSignsOutEverywhere() {
		Person reader = this.people.reader();
		Browser here = signedIn(reader);
		Browser elsewhere = signedIn(reader);
		here.open("/account/password")
			.send("/account/password", "current", People.PASSWORD, "password", "another long one", "again",
					"another long one");
		assertThat(here.location()).isEqualTo("/sign-in?chosen");
		assertThat(elsewhere.open("/account").location()).isEqualTo("/sign-in");
		assertThat(here.open("/account").location()).isEqualTo("/sign-in");
		assertThat(here.signIn(reader.username(), "another long one").location()).isEqualTo("/account");
	}

	@Test
	void passwordsAreNeverShownAgain() {
		Browser browser = signedIn(this.people.reader());
		browser.open("/account/password")
			.send("/account/password", "current", People.PASSWORD, "password", "secretsecret", "again", "secretsecret");
		assertThat(browser.status()).isEqualTo(422);
		assertThat(browser.page().select(".error-summary a").text())
			.isEqualTo("This would be tried first; choose another");
		assertThat(browser.page().html()).doesNotContain("secretsecret").doesNotContain(People.PASSWORD);
	}

	/** AC-08: with an open session at hand one cannot guess the password either. */
	@Test
	void guessingTheOldPasswordIsSlow() {
		Browser browser = signedIn(this.people.reader());
		browser.open("/account/password");
		for (int attempt = 0; attempt < 5; attempt++) {
			browser.send("/account/password", "current", "guess" + attempt, "password", "another long one", "again",
					"another long one");
			assertThat(browser.status()).isEqualTo(422);
		}
		browser.send("/account/password", "current", People.PASSWORD, "password", "another long one", "again",
				"another long one");
		assertThat(browser.status()).isEqualTo(429);
	}

	@Test
	void signingOutEverywhereEndsAllSessions() {
		Person reader = this.people.reader();
		Browser here = signedIn(reader);
		Browser elsewhere = signedIn(reader);
		Browser other = signedIn(this.people.reader());
		assertThat(here.open("/account").send("/account/sign-outs").location()).isEqualTo("/sign-in?signed-out");
		assertThat(elsewhere.open("/account").location()).isEqualTo("/sign-in");
		assertThat(other.open("/account").status()).isEqualTo(200);
	}

	private Browser signedIn(Person person) {
		return new Browser(this.mvc).signIn(person.username(), People.PASSWORD);
	}

}
