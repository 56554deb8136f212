package org.entente.web;

import java.util.List;
import java.util.Map;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** AC-09: what htmx says of itself changes no answer and opens no door. */
@DatabaseTest
class HtmxIT {

	private static final Map<String, String> HTMX = Map.of("HX-Request", "true", "HX-Boosted", "true", "HX-Target",
			"finder", "HX-Current-URL", "http://localhost/accounts", "HX-Trigger", "x", "HX-Prompt", "x");

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser(this.mvc);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/claims?evidence=disputed", "/sources", "/relationships/IRN-PRK?kind=risk",
			"/claims?domain=cooking" })
	void theAnswerIsTheSameWholePage(String address) {
		this.browser.signIn(this.people.reader().username(), People.PASSWORD);
		String plain = whole(this.browser.open(address).page());
		int status = this.browser.status();
		assertThat(whole(this.browser.get(address, HTMX).page())).isEqualTo(plain);
		assertThat(this.browser.status()).isEqualTo(status);
	}

	/** What differs from one answer to the next whoever asks. */
	private static String whole(Document page) {
		page.select("[name=_csrf], [name=_form]").remove();
		return page.html();
	}

	@Test
	void nobodyComesFurtherWithItsHeaders() {
		assertThat(this.browser.get("/claims", HTMX).status()).isEqualTo(401);
		assertThat(this.browser.answer().getHeader("HX-Redirect")).isEqualTo("/sign-in");
		assertThat(this.browser.get("/choices/actors?q=a", HTMX).status()).isEqualTo(401);
		this.browser.signIn(this.people.reader().username(), People.PASSWORD);
		for (String address : List.of("/accounts", "/claims/new", "/sources/new")) {
			assertThat(this.browser.get(address, HTMX).status()).as(address).isEqualTo(403);
		}
		assertThat(this.browser.post("/claims", HTMX, "statement", "x").status()).isEqualTo(403);
	}

	@Test
	void noFormIsTakenWithoutItsToken() {
		this.browser.signIn(this.people.administrator().username(), People.PASSWORD);
		for (String address : List.of("/actors", "/outlets", "/accounts", "/claims/1/flags", "/sign-out")) {
			assertThat(this.browser.post(address, HTMX, "name", "x").status()).as(address).isEqualTo(403);
		}
	}

}
