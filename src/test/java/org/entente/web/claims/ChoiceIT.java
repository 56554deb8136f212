package org.entente.web.claims;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorService;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.sources.Library;
import org.entente.sources.OutletDraft;
import org.entente.sources.OutletService;
import org.entente.sources.SourceDraft;
import org.entente.sources.SourceService;
import org.entente.sources.VersionDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fields that name a thing of the record, as a browser without scripts sends them: by
 * name, by number, or by one of those that were offered.
 */
@DatabaseTest
@Import(Library.class)
@TestPropertySource(properties = "entente.test=choices")
class ChoiceIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	ActorService actors;

	@Autowired
	OutletService outlets;

	@Autowired
	SourceService sources;

	@Autowired
	ClaimService claims;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	Browser browser;

	String source;

	@BeforeEach
	void somebody() {
		this.researcher = this.people.researcher();
		this.source = this.library.holding("They trade zinc with each other.", this.researcher);
		this.browser = new Browser(this.mvc).signIn(this.researcher.username(), People.PASSWORD).open("/claims/new");
	}

	@Test
	void theOneOfThatVeryNameIsChosen() {
		actor("Golden Star " + this.researcher.username());
		UUID meant = actor("Golden Star");
		record("participants[0].actor", "  golden  STAR ", "participants[0].role", "carrier");
		assertThat(parties()).containsExactly(meant);
		this.jdbc.sql("UPDATE actor SET name = 'Golden Star renamed' WHERE external_id = :id")
			.param("id", meant)
			.update();
	}

	@Test
	void amongSeveralTheReaderChoosesAndNothingTypedIsLost() {
		actor("Paektu Trading");
		UUID meant = actor("Paektu Trading");
		record("participants[0].actor", "Paektu Trading", "participants[0].role", "carrier", "dateAsWritten", "lately");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("input[name='participants[0].actor']").val()).isEqualTo("Paektu Trading");
		assertThat(this.browser.page().select("[name=dateAsWritten]").val()).isEqualTo("lately");
		assertThat(this.browser.page().select("#participants-0-actor-error").text()).contains("choose one");
		assertThat(this.browser.page().select("input[name='participants[0].actorPick']").eachAttr("value")).hasSize(2)
			.contains(meant.toString());
		record("participants[0].actor", "Paektu Trading", "participants[0].actorPick", meant.toString(),
				"participants[0].role", "carrier");
		assertThat(parties()).containsExactly(meant);
	}

	@Test
	void whatIsNotRecordedMayBeRecordedWithTheClaim() {
		record("participants[0].actor", "Nobody & Sons", "participants[0].role", "carrier");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("#participants-0-actor-error").text()).contains("Nobody & Sons");
		assertThat(this.browser.page().select("select[name='participants[0].actorKind'] option").eachAttr("value"))
			.contains("company", "vessel", "person");
		record("participants[0].actor", "Nobody & Sons", "participants[0].actorKind", "company", "participants[0].role",
				"carrier");
		assertThat(this.browser.status()).isEqualTo(302);
		assertThat(this.browser.open(this.browser.location()).page().text()).contains("Nobody & Sons");
	}

	/**
	 * Case, width, joiners and the Arabic shapes of Persian letters make no difference.
	 */
	@ParameterizedTest
	@CsvSource({ "조선광업개발무역회사, 광업개발", "شرکت صنایع دفاعی ایران, صنايع دفاعي", "Рособоронэкспорт, РОСОБОРОН",
			"中国精密机械进出口总公司, 精密机械", "ＡＢＣ Shipping, abc ship" })
	void namesOfEveryScriptAreFound(String name, String part) {
		UUID meant = actor(name);
		record("participants[0].actor", part, "participants[0].role", "carrier");
		assertThat(this.browser.page().select("input[name='participants[0].actorPick']").eachAttr("value"))
			.contains(meant.toString());
		Browser suggestions = new Browser(this.mvc).signIn(this.researcher.username(), People.PASSWORD);
		assertThat(suggestions.open("/choices/actors?q=" + encoded(part)).page().text()).contains(name);
	}

	@Test
	void aSourceIsChosenByItsTitleAndItsTextIsShown() {
		String title = "Zinc " + UUID.randomUUID();
		long number = this.sources.record(
				new SourceDraft(null, null, "article", title, null, null, null, null, null, null),
				VersionDraft.pasted("They trade zinc with each other.", null), this.researcher);
		this.browser.send("/claims", "citations[0].source", title, "more", "text");
		assertThat(this.browser.page().select("#citations-0-source").val())
			.isEqualTo("%s (SRC-%04d)".formatted(title, number));
		assertThat(this.browser.page().select("[data-source-text]").text()).contains("They trade zinc");
	}

	@Test
	void theFormOfASourceFindsItsOutletAndSaysWhenThereIsNone() {
		this.outlets.record(new OutletDraft(null, "조선중앙통신", "news agency", "PRK", null, null), this.researcher);
		this.browser.open("/sources/new").send("/sources", "kind", "article", "outlet", "조선중앙통신", "title", "One");
		assertThat(this.browser.open(this.browser.location()).page().text()).contains("조선중앙통신");
		this.browser.open("/sources/new")
			.send("/sources", "kind", "article", "outlet", "No such paper", "title", "Two");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("#outlet-error").text()).contains("No such paper");
		assertThat(this.browser.page().select("#outlet").val()).isEqualTo("No such paper");
	}

	@Test
	void aSourceDerivesFromOneChosenByNameAndAClaimIsLinkedByItsWords() {
		String title = "Origin " + UUID.randomUUID();
		this.sources.record(new SourceDraft(null, null, "article", title, null, null, null, null, null, null), null,
				this.researcher);
		long from = this.jdbc.sql("SELECT id FROM source WHERE external_id = :id")
			.param("id", UUID.fromString(this.source))
			.query(Long.class)
			.single();
		this.browser.open("/sources/" + from + "/derivations/new")
			.send("/sources/" + from + "/derivations", "kind", "quotes", "from", title);
		assertThat(this.browser.open("/sources/" + from).page().text()).contains(title);
		record();
		long claim = Long.parseLong(String.valueOf(this.browser.location()).replaceAll(".*/", ""));
		record("statement", "They are said to trade tin " + title);
		this.browser.open("/claims/" + claim + "/links/new")
			.send("/claims/" + claim + "/links", "kind", "supports", "to", "trade tin " + title);
		assertThat(this.browser.page().select("#to-error").text()).contains("choose one");
		String pick = this.browser.page().select(".offered input[name=toPick]").attr("value");
		this.browser.send("/claims/" + claim + "/links", "kind", "supports", "to", "trade tin", "toPick", pick);
		assertThat(this.browser.location()).isEqualTo("/claims/" + claim);
	}

	@Test
	void nobodySeesADraftOfSomebodyElseAmongTheSuggestions() {
		String statement = "A draft " + UUID.randomUUID();
		this.claims.record(null, Drafts.missiles(statement), List.of(Drafts.citing(this.source, "trade zinc")), false,
				this.researcher);
		String address = "/choices/claims?q=" + encoded(statement);
		assertThat(this.browser.open(address).page().text()).contains(statement);
		Browser other = new Browser(this.mvc).signIn(this.people.researcher().username(), People.PASSWORD);
		assertThat(other.open(address).page().text()).isEmpty();
	}

	@Test
	void nothingThatIsTypedBreaksTheSuggestions() {
		for (String words : List.of("%", "_", "\\", "%00", "%ED%A0%80", "(ACT-99999999999999999)", "a".repeat(5000),
				"'")) {
			assertThat(this.browser.open("/choices/actors?q=" + encoded(words)).status()).isEqualTo(200);
		}
		assertThat(this.browser.open("/choices/actors?q=%00").status()).isLessThan(500);
		assertThat(this.browser.open("/choices/passwords?q=a").status()).isEqualTo(404);
	}

	private UUID actor(String name) {
		UUID id = UUID.randomUUID();
		this.actors.record(new ActorDraft(id, name, "company", null, null), this.researcher);
		return id;
	}

	private void record(String... more) {
		List<String> fields = new ArrayList<>(List.of("citations[0].source", this.source, "citations[0].excerpt",
				"trade zinc", "citations[0].stance", "asserts", "citations[0].credibility", "3", "members", "IRN",
				"members", "PRK", "direction", "mutual", "domain", "trade and energy", "modality", "ongoing",
				"polarity", "asserted", "kind", "tie", "then", "review", "allTheSame", "yes"));
		if (!List.of(more).contains("statement")) {
			fields.addAll(List.of("statement", "They trade zinc."));
		}
		fields.addAll(List.of(more));
		this.browser.open("/claims/new").send("/claims", fields.toArray(String[]::new));
	}

	/** Who takes part in the claim that was recorded. */
	private List<UUID> parties() {
		assertThat(this.browser.status()).isEqualTo(302);
		return this.jdbc.sql("""
				SELECT a.external_id FROM participant p JOIN actor a ON a.id = p.actor_id WHERE p.claim_id = :id
				""")
			.param("id", Long.valueOf(String.valueOf(this.browser.location()).replaceAll(".*/", "")))
			.query(UUID.class)
			.list();
	}

	private static String encoded(String words) {
		return UriUtils.encode(words, StandardCharsets.UTF_8);
	}

}
