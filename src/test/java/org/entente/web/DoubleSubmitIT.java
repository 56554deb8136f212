package org.entente.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.sources.Library;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * FT-13: Enter pressed three times, or a form reloaded, has one effect, and each answer
 * leads to it.
 */
@DatabaseTest
@Import(Library.class)
class DoubleSubmitIT {

	private static final String TEXT = "North Korea has reportedly given Iran missiles.";

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	ClaimService claims;

	@Autowired
	Library library;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	Browser browser;

	@BeforeEach
	void signIn() {
		this.researcher = this.people.researcher();
		this.browser = new Browser(this.mvc).signIn(this.researcher.username(), People.PASSWORD);
	}

	@Test
	void aSourceAnOutletAndAnActor() {
		assertOnce("/sources/new", "/sources", "source", "kind", "report", "title", "Twice");
		assertOnce("/outlets/new", "/outlets", "outlet", "name", "Twice", "kind", "blog");
		assertOnce("/actors/new", "/actors", "actor", "name", "Twice", "kind", "company");
	}

	@Test
	void aClaimWithItsSource() {
		assertOnce("/claims/new", "/claims", "claim", "members", "IRN", "members", "PRK", "kind", "tie", "statement",
				"They say so.", "direction", "mutual", "domain", "missiles", "modality", "occurred", "polarity",
				"asserted", "then", "review", "sourceFrom", "new", "newSource.kind", "article", "newSource.text", TEXT,
				"citations[0].excerpt", TEXT, "citations[0].stance", "asserts", "citations[0].credibility", "3");
	}

	@Test
	void aFlagACitationAndALink() {
		String source = this.library.holding(TEXT, this.researcher);
		String claim = "/claims/" + claim(source);
		assertOnce(claim + "/flags/new", claim + "/flags", "flag", "reason", "dated", "note", "Twice");
		assertOnce(claim + "/citations/new", claim + "/citations", "citation", "sourceFrom", "recorded",
				"citations[0].source", source, "citations[0].excerpt", "missiles", "citations[0].stance", "asserts",
				"citations[0].credibility", "3");
		assertOnce(claim + "/links/new", claim + "/links", "claim_link", "to", Long.toString(claim(source)), "kind",
				"supports");
	}

	@Test
	void pressedThreeTimesAtOnce() throws Exception {
		String[] fields = fields("/actors/new", "/actors", "name", "At once", "kind", "company");
		Callable<String> press = () -> new Browser(this.mvc).withCookie(this.browser.cookie())
			.post("/actors", Map.of(), fields)
			.location();
		ExecutorService hands = Executors.newFixedThreadPool(3);
		try {
			Set<String> ledTo = new HashSet<>();
			for (var answer : hands.invokeAll(List.of(press, press, press))) {
				ledTo.add(answer.get());
			}
			assertThat(ledTo).hasSize(1).doesNotContainNull();
		}
		finally {
			hands.shutdownNow();
		}
		assertThat(this.jdbc.sql("SELECT count(*) FROM actor WHERE name = 'At once'").query(Integer.class).single())
			.isOne();
	}

	@Test
	void aFormThatWasChangedIsAnotherOne() {
		String[] fields = fields("/actors/new", "/actors", "name", "One", "kind", "company");
		String one = this.browser.post("/actors", Map.of(), fields).location();
		fields[1] = "Another";
		String other = this.browser.post("/actors", Map.of(), fields).location();
		assertThat(other).isNotEqualTo(one);
	}

	@Test
	void aRefusedFormMayBeSentAgain() {
		String[] fields = fields("/actors/new", "/actors", "name", "", "kind", "company");
		assertThat(this.browser.post("/actors", Map.of(), fields).status()).isEqualTo(422);
		assertThat(this.browser.post("/actors", Map.of(), fields).status()).isEqualTo(422);
	}

	private long claim(String source) {
		return this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, TEXT)), true, this.researcher);
	}

	private void assertOnce(String page, String action, String table, String... typed) {
		int before = count(table);
		String[] fields = fields(page, action, typed);
		String first = this.browser.post(action, Map.of(), fields).location();
		assertThat(first).as(action).isNotNull();
		for (int again = 0; again < 2; again++) {
			this.browser.post(action, Map.of(), fields);
			assertThat(this.browser.status()).as(action).isEqualTo(303);
			assertThat(this.browser.location()).isEqualTo(first);
		}
		assertThat(count(table)).as(table).isEqualTo(before + 1);
	}

	/** What was typed and what is hidden in the form. */
	private String[] fields(String page, String action, String... typed) {
		Element form = this.browser.open(page).page().selectFirst("form[method=post][action=\"" + action + "\"]");
		List<String> fields = new ArrayList<>(Arrays.asList(typed));
		form.select("input[type=hidden]")
			.forEach((hidden) -> fields.addAll(List.of(hidden.attr("name"), hidden.val())));
		assertThat(fields).contains("_form");
		return fields.toArray(String[]::new);
	}

	private int count(String table) {
		return this.jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
	}

}
