package org.entente.web.grading;

import java.util.List;
import java.util.Map;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TableOwner;
import org.entente.accounts.Person;
import org.entente.accounts.TokenScope;
import org.entente.api.ApiCaller;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.grading.GradingService;
import org.entente.shared.NotFoundException;
import org.entente.sources.Library;
import org.entente.sources.OutletDraft;
import org.entente.sources.OutletSearch;
import org.entente.sources.OutletService;
import org.entente.sources.ReliabilityDraft;
import org.entente.sources.SourceDraft;
import org.entente.sources.SourceSearch;
import org.entente.sources.SourceService;
import org.entente.sources.VersionDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The second reading, blind to the first. */
@DatabaseTest
@Import({ Library.class, ApiCaller.class })
@TestPropertySource(properties = "entente.test=grading")
class GradingIT {

	private static final String TEXT = "They have reportedly given arms. Nobody confirmed it.";

	@Autowired
	MockMvc mvc;

	@Autowired
	ApiCaller api;

	@Autowired
	People people;

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	OutletService outlets;

	@Autowired
	OutletSearch outletSearch;

	@Autowired
	SourceService sources;

	@Autowired
	SourceSearch sourceSearch;

	@Autowired
	GradingService grades;

	@Autowired
	TableOwner owner;

	@Autowired
	JdbcClient jdbc;

	Person author;

	Person grader;

	Browser browser;

	@BeforeEach
	void aGraderSignsIn() {
		this.author = this.people.researcher();
		this.grader = this.people.researcher();
		this.browser = new Browser(this.mvc).signIn(this.grader.username(), People.PASSWORD);
	}

	/** The same claim from the same words, whatever was graded. */
	private long citation(String credibility, String outlet, String reliability, boolean submit) {
		long number = this.outlets.record(new OutletDraft(null, outlet, "blog", null, null, null), this.author);
		this.outlets.grade(number, new ReliabilityDraft(reliability, null, "why"), this.people.reviewer());
		String id = this.outletSearch.get(number).externalId().toString();
		long source = this.sources.record(
				new SourceDraft(null, id, "article", "A report", null, null, null, null, null, null),
				VersionDraft.pasted(TEXT, null), this.author);
		String cited = this.sourceSearch.get(source).externalId().toString();
		long claim = this.claims.record(null, Drafts.missiles(),
				List.of(Drafts.hedged(cited, "They have reportedly given arms.", "reportedly", credibility)), submit,
				this.author);
		return this.search.get(claim, this.author).citations().get(0).id();
	}

	private long citation() {
		return citation("2", "Zeitung", "B", true);
	}

	@Test
	void whateverTheGradesAreThePageIsTheSame() {
		String one = page(citation("2", "Prawda", "A", true));
		String other = page(citation("5", "Gazeta", "E", true));
		assertThat(one).isEqualTo(other).contains("Nobody confirmed it.", "A report");
		assertThat(one.toLowerCase()).doesNotContain("prawda", "reliab", "grade-chip", "checked");
	}

	@Test
	void whateverTheGradesAreTheAnswerOfTheApiIsTheSame() {
		citation("2", "Wahrheit", "A", true);
		citation("5", "Verite", "E", true);
		String key = this.api.key(this.grader);
		JsonNode list = this.api.body(this.api.get("/api/v1/grading?size=2", key));
		String answer = list.toString();
		assertThat(answer).doesNotContain("credibility", "reliability", "grade", "Wahrheit", "Verite", "outlet");
		assertThat(anonymous(list.at("/items/0").toString())).isEqualTo(anonymous(list.at("/items/1").toString()))
			.contains("A report");
	}

	@Test
	void onceGradedBothAreShownAndTheFirstStays() {
		long citation = citation();
		String address = "/grading/" + citation;
		this.browser.open("/grading");
		assertThat(this.browser.location()).isEqualTo(address);
		this.browser.open(address).send(address, "credibility", "3", "reason", "One witness.");
		assertThat(this.browser.location()).isEqualTo(address);
		assertThat(this.browser.open(address).page().select(".fact-list").text()).contains("2: Probably true",
				"3: Possibly true", "One witness.");
		long claim = claimOf(citation);
		assertThat(this.browser.open("/claims/" + claim).page().select(".citation").text())
			.contains("credibility 2 · second reading 3");
		assertThat(this.search.get(claim, this.grader).citations().get(0).credibility()).isEqualTo(2);
		JsonNode pairs = this.api
			.body(this.api.get("/api/v1/claims/" + claim + "/second-grades", this.api.key(this.author)));
		assertThat(pairs.at("/items/0/second").asInt()).isEqualTo(3);
	}

	@Test
	void ft13AFormThatIsSentTwiceIsTakenOnce() {
		long citation = citation();
		String address = "/grading/" + citation;
		String token = this.browser.open(address).page().select("[name=_csrf]").val();
		this.browser.send(address, "credibility", "3");
		this.browser.post(address, Map.of(), "credibility", "5", "_csrf", token);
		assertThat(this.browser.location()).isEqualTo(address);
		assertThat(this.jdbc.sql("SELECT array_agg(credibility)::text FROM second_grade WHERE citation_id = :id")
			.param("id", citation)
			.query(String.class)
			.single()).isEqualTo("{3}");
	}

	@Test
	void noGradeAWrongOneOrOneThatIsNotOpenIsRefusedBesideTheField() {
		String address = "/grading/" + citation();
		for (String wrong : List.of("", "0", "7", "x", "1")) {
			this.browser.open(address).send(address, "credibility", wrong, "reason", "kept words");
			assertThat(this.browser.status()).as(wrong).isEqualTo(422);
			assertThat(this.browser.page().select("#credibility-error").text()).isNotBlank();
			assertThat(this.browser.page().select("#reason").val().strip()).isEqualTo("kept words");
		}
		assertThat(this.browser.page().select("input[value=1]").hasAttr("disabled")).isTrue();
	}

	@Test
	void ac05NobodyGradesTheirOwnWorkASecondTime() {
		long citation = citation();
		Browser own = new Browser(this.mvc).signIn(this.author.username(), People.PASSWORD);
		assertThat(own.open("/grading/" + citation).status()).isEqualTo(404);
		assertThatThrownBy(() -> this.grades.grade(citation, "3", null, this.author))
			.isInstanceOf(NotFoundException.class);
		assertThat(this.api.post("/api/v1/grading/" + citation, this.api.key(this.author), "{\"credibility\":3}"))
			.hasStatus(404);
		assertThatThrownBy(() -> insert(citation, this.author)).isInstanceOf(DataAccessException.class)
			.hasMessageContaining("had a hand in claim");
	}

	@Test
	void citationsOfDraftsAreNotHandedOut() {
		long citation = citation("2", "Entwurf", "B", false);
		assertThat(this.browser.open("/grading/" + citation).status()).isEqualTo(404);
	}

	@Test
	void ac29AGradeIsOnlyEverAdded() {
		long citation = citation();
		this.grades.grade(citation, "4", null, this.grader);
		for (String sql : List.of("UPDATE second_grade SET credibility = 1", "DELETE FROM second_grade",
				"TRUNCATE second_grade")) {
			assertThatThrownBy(() -> this.owner.jdbc().sql(sql).update()).isInstanceOf(DataAccessException.class);
		}
		assertThatThrownBy(() -> insert(citation, this.grader)).isInstanceOf(DataAccessException.class);
	}

	@Test
	void whoSkipsIsHandedAnother() {
		long older = citation();
		long newer = citation();
		this.browser.open("/grading/" + newer);
		this.browser.open(this.browser.page().select("a[href*=after]").attr("href"));
		assertThat(this.browser.location()).isEqualTo("/grading/" + older);
	}

	@Test
	void administratorsSeeHowFarTheGradesAgree() {
		this.grades.grade(citation(), "2", null, this.grader);
		this.grades.grade(citation(), "4", null, this.grader);
		Person administrator = this.people.administrator();
		Browser admin = new Browser(this.mvc).signIn(administrator.username(), People.PASSWORD);
		String page = admin.open("/agreement").page().select("main").text();
		int pairs = this.jdbc.sql("SELECT count(*) FROM second_grade").query(Integer.class).single();
		assertThat(page).contains("Pairs " + pairs, "the share on the diagonal", "Cohen’s κ");
		assertThat(admin.page().select(".confusion tbody tr")).hasSize(7);
		JsonNode json = this.api
			.body(this.api.get("/api/v1/agreement", this.people.bearer(administrator, TokenScope.ADMINISTER)));
		assertThat(json.path("pairs").asInt()).isEqualTo(pairs);
		assertThat(json.path("table")).hasSize(6);
		assertThat(this.browser.open("/agreement").status()).isEqualTo(403);
	}

	private void insert(long citation, Person by) {
		this.jdbc.sql("""
				INSERT INTO second_grade (id, citation_id, claim_id, credibility, grader_id, graded_at)
				SELECT -:by, id, claim_id, 1, :by, now() FROM citation WHERE id = :citation
				""").param("by", by.id()).param("citation", citation).update();
	}

	private String page(long citation) {
		this.browser.open("/grading/" + citation);
		assertThat(this.browser.status()).isEqualTo(200);
		this.browser.page().select("input[name=_csrf], input[name=_form]").remove();
		return this.browser.page()
			.html()
			.replace("/grading/" + citation, "/grading/N")
			.replace("after=" + citation, "after=N");
	}

	private static String anonymous(String json) {
		return json.replaceAll("Number\":\\d+", "Number\":0");
	}

	private long claimOf(long citation) {
		return this.jdbc.sql("SELECT claim_id FROM citation WHERE id = :id")
			.param("id", citation)
			.query(Long.class)
			.single();
	}

}
