package org.entente.web.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Adds and edits claims through their pages, as a browser without scripts does. */
@DatabaseTest
class ClaimFormIT {

	private static final String STATEMENT = "North Korea is reported to have given Iran missiles.";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private Browser browser;

	private int before;

	@BeforeEach
	void signIn() {
		this.browser = new Browser(this.mvc);
		this.browser.signIn(this.people.researcher().username(), People.PASSWORD);
		this.before = written();
	}

	@Test
	void aClaimIsRecordedWithItsNewSource() {
		add(Map.of());
		assertThat(this.browser.status()).isEqualTo(302);
		this.browser.open(this.browser.location());
		assertThat(this.browser.page().text()).contains(STATEMENT, "has reportedly given", "in review");
		assertThat(written()).isEqualTo(this.before + 2);
	}

	@Test
	void aPartyTheSourceDoesNotNameIsRecordedToo() {
		add(Map.of("participants[2].newActor", "intermediaries in Southeast Asia", "participants[2].role",
				"intermediary"));
		this.browser.open(this.browser.location());
		assertThat(this.browser.page().text()).contains("intermediaries in Southeast Asia");
		assertThat(written()).isEqualTo(this.before + 3);
	}

	@Test
	void aTextThatIsNotHeldIsRecordedByItsHashAndItsExcerptTakenOnTrust() {
		Map<String, String> unheld = Map.of("newSource.text", "", "newSource.sha256", "ab".repeat(32),
				"newSource.characters", "900", "citations[0].excerpt", "has reportedly given", "citations[0].locator",
				"p. 4");
		add(unheld);
		this.browser.open(this.browser.location());
		assertThat(this.browser.page().text()).contains("has reportedly given", "text not held", "p. 4");
		assertThat(written()).isEqualTo(this.before + 2);
		Map<String, String> outside = new LinkedHashMap<>(unheld);
		outside.putAll(Map.of("citations[0].start", "890", "citations[0].end", "910"));
		this.before = written();
		add(outside);
		assertRefused();
		assertThat(value("newSource.sha256")).isEqualTo("ab".repeat(32));
	}

	@Test
	void theNextClaimBeginsWithTheSameSourceAndStates() {
		add(Map.of("then", "another"));
		this.browser.open(this.browser.location());
		assertThat(this.browser.page().select("#relationship option[selected]").val()).isEqualTo("IRN");
		assertThat(this.browser.page().select("#citations-0-source").val()).contains("A report");
		assertThat(this.browser.page().select("[data-source-text]").text()).contains("has reportedly given");
		assertThat(this.browser.page().select("#statement").val().strip()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "statement,''", "domain,''", "domain,cooking", "activity,oil", "direction,''", "from,''", "from,CHN",
			"to,PRK", "members,ZZZ", "kind,gossip", "modality,''", "polarity,maybe", "date,2009-02-30",
			"place.name,Bandar Abbas", "place.country,Iran", "participants[0].role,supplier",
			"participants[1].country,ZZZ", "goods[0].what,rockets", "goods[0].lower,many",
			"citations[0].excerpt,Nobody wrote this.", "citations[0].excerpt,Twice.", "citations[0].start,3",
			"citations[0].hedge,allegedly", "citations[0].credibility,''", "citations[0].credibility,1",
			"citations[0].credibility,7", "citations[0].stance,''", "citations[0].translation,Words",
			"citations[0].language,!", "newSource.kind,''", "newSource.text,''", "newSource.url,ftp://x",
			"newSource.published,yesterday", "newSource.sha256,xyz", "newSource.language,!", "newSource.outlet,x" })
	void whatIsRefusedIsSaidBesideAFieldAndNothingIsWritten(String field, String value) {
		add(Map.of(field, value));
		assertRefused();
	}

	@ParameterizedTest
	@ValueSource(strings = { "statement", "activity", "dateAsWritten", "date", "place.name", "participants[0].newActor",
			"goods[0].what", "citations[0].excerpt", "citations[0].locator", "citations[0].translation",
			"newSource.title", "newSource.author" })
	void whatIsTooLongIsRefusedAndKept(String field) {
		String typed = "x".repeat(10_000);
		add(Map.of(field, typed));
		assertRefused();
		if (!field.equals("activity")) {
			Element control = this.browser.page().selectFirst("[name=\"" + field + "\"]");
			assertThat(control.val().strip()).isEqualTo(typed);
		}
	}

	@Test
	void everythingTypedIsKeptBesideTheText() {
		add(Map.of("citations[0].credibility", "", "goods[0].what", "rockets", "goods[0].qualifier", "some"));
		assertThat(value("statement")).isEqualTo(STATEMENT);
		assertThat(value("newSource.text")).startsWith("North Korea has reportedly given");
		assertThat(value("goods[0].what")).isEqualTo("rockets");
		assertThat(this.browser.page().select("[name=sourceFrom][checked]").val()).isEqualTo("new");
		assertThat(this.browser.page().select("[data-source-text]").text()).contains("Twice. Twice.");
	}

	@Test
	void anotherRowIsShownWithoutWritingAnything() {
		add(Map.of("more", "participants", "participants[2].newActor", "brokers", "participants[2].role", "front"));
		assertThat(this.browser.status()).isEqualTo(200);
		assertThat(value("participants[0].newActor")).isEqualTo("brokers");
		assertThat(this.browser.page().select("[name=\"participants[3].role\"]")).hasSize(1);
		assertThat(written()).isEqualTo(this.before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "participants[999].role", "goods[x].what", "citations[-1].excerpt" })
	void namesOfFieldsThatNoFormHasAreRefused(String name) {
		add(Map.of(name, "x"));
		assertThat(this.browser.status()).isEqualTo(400);
	}

	@Test
	void whoGradesTheInformationDoesNotSeeHowReliableTheOutletIs() {
		this.browser.open("/claims/new");
		assertThat(this.browser.page().select("main").text().toLowerCase()).doesNotContain("reliab");
		assertThat(this.browser.page().select("[name=\"citations[0].credibility\"][value=1]").hasAttr("disabled"))
			.isTrue();
	}

	@Test
	void whatWasTypedBeforeTheSignInComesBack() {
		Browser other = new Browser(this.mvc);
		other.post("/claims", Map.of("Sec-Fetch-Site", "same-origin"), fields(Map.of("goods[0].what", "rockets")));
		other.signIn(this.people.researcher().username(), People.PASSWORD);
		assertThat(other.location()).isEqualTo("/claims/new?kept");
		other.open("/claims/new?kept");
		assertThat(other.page().select("#statement").val().strip()).isEqualTo(STATEMENT);
		assertThat(other.page().select("#relationship-2 option[selected]").val()).isEqualTo("PRK");
		assertThat(other.page().select("#goods-0-what").val()).isEqualTo("rockets");
	}

	@Test
	void twoEditsAtOnceAreShownSideBySideAndTheLaterMayGoOnTop() {
		add(Map.of());
		String claim = this.browser.location();
		this.browser.open(claim + "/edit");
		this.browser.post(claim, Map.of(), edit("0", "One reportedly says so.", token()));
		assertThat(this.browser.location()).isEqualTo(claim);
		this.browser.open(claim + "/edit");
		this.browser.post(claim, Map.of(), edit("0", "Another reportedly says otherwise.", token()));
		assertThat(this.browser.status()).isEqualTo(409);
		assertThat(this.browser.page().text()).contains("One reportedly says so.",
				"Another reportedly says otherwise.");
		this.browser.send(claim);
		assertThat(this.browser.location()).isEqualTo(claim);
		assertThat(this.browser.open(claim).page().select("h1").text()).isEqualTo("Another reportedly says otherwise.");
	}

	private void add(Map<String, String> changed) {
		this.browser.open("/claims/new").send("/claims", fields(changed));
	}

	private static String[] fields(Map<String, String> changed) {
		Map<String, String> fields = new LinkedHashMap<>(Map.of("kind", "tie", "statement", STATEMENT, "direction",
				"directed", "from", "PRK", "to", "IRN", "domain", "missiles", "modality", "occurred", "polarity",
				"asserted", "then", "review", "sourceFrom", "new"));
		fields.putAll(Map.of("newSource.kind", "article", "newSource.title", "A report", "newSource.text",
				"North Korea has reportedly given Iran missiles. Twice. Twice.", "citations[0].excerpt",
				"North Korea has reportedly given Iran missiles.", "citations[0].hedge", "reportedly",
				"citations[0].stance", "asserts", "citations[0].credibility", "3"));
		fields.put("allTheSame", "yes");
		fields.putAll(changed);
		List<String> pairs = new ArrayList<>(List.of("members", "IRN", "members", "PRK"));
		fields.forEach((name, value) -> pairs.addAll(List.of(name, value)));
		return pairs.toArray(String[]::new);
	}

	private static String[] edit(String version, String statement, String token) {
		List<String> pairs = new ArrayList<>(
				List.of(fields(Map.of("statement", statement, "reason", "better", "version", version))));
		pairs.addAll(List.of("_csrf", token));
		return pairs.toArray(String[]::new);
	}

	private String token() {
		return this.browser.page().select("[name=_csrf]").val();
	}

	private String value(String field) {
		return this.browser.page().selectFirst("[name=\"" + field + "\"]").val().strip();
	}

	private void assertRefused() {
		assertThat(this.browser.status()).isEqualTo(422);
		List<Element> links = this.browser.page().select(".error-summary a");
		assertThat(links).isNotEmpty();
		assertThat(links).allSatisfy((link) -> {
			assertThat(this.browser.page().getElementById(link.attr("href").substring(1))).isNotNull();
			Element beside = this.browser.page().getElementById(link.attr("href").substring(1) + "-error");
			assertThat(beside).as(link.attr("href")).isNotNull();
			assertThat(beside.text()).isNotBlank().doesNotContain("??");
		});
		assertThat(written()).isEqualTo(this.before);
	}

	private int written() {
		return this.jdbc
			.sql("SELECT (SELECT count(*) FROM claim) + (SELECT count(*) FROM source) "
					+ "+ (SELECT count(*) FROM actor)")
			.query(Integer.class)
			.single();
	}

}
