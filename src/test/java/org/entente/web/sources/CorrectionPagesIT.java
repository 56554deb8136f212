package org.entente.web.sources;

import java.util.List;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.accounts.TokenScope;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.claims.Evidence;
import org.entente.claims.Status;
import org.entente.reviews.ReviewDraft;
import org.entente.reviews.ReviewService;
import org.entente.sources.Library;
import org.entente.sources.SourceService;
import org.entente.sources.VersionDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What people see when a source was corrected, retracted or altered. */
@DatabaseTest
@Import(Library.class)
class CorrectionPagesIT {

	private static final String TEXT = "Iran sold oil. It has reportedly provided missiles to them. Nobody denied it.";

	@Autowired
	MockMvc mvc;

	@Autowired
	MockMvcTester api;

	@Autowired
	People people;

	@Autowired
	Library library;

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	ReviewService reviews;

	@Autowired
	SourceService sources;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	Person reviewer;

	String source;

	long number;

	long claim;

	@BeforeEach
	void anAcceptedClaim() {
		this.researcher = this.people.researcher();
		this.reviewer = this.people.reviewer();
		this.source = this.library.holding(TEXT, this.researcher);
		this.number = this.library.number(this.source);
		this.claim = this.claims.record(null, Drafts.missiles(),
				List.of(Drafts.hedged(this.source, "It has reportedly provided missiles", "reportedly", "3")), true,
				this.researcher);
		this.reviews.decide(this.claim, new ReviewDraft("accepted", "read it", version()), this.reviewer);
	}

	@Test
	void aCorrectionAddedInTheBrowserIsShownWhereverItMatters() {
		Browser browser = signedIn(this.researcher);
		browser.open("/sources/" + this.number + "/versions/new")
			.send("/sources/" + this.number + "/versions", "kind", "corrected", "text",
					TEXT.replace("provided missiles", "sold missiles"));
		assertThat(browser.open("/sources/" + this.number).page().select(".version-list").text()).contains("1 drifted");
		browser.open("/sources/" + this.number + "/versions/2");
		assertThat(browser.page().select(".recheck-sides del").text()).isEqualTo("provided");
		assertThat(browser.page().select(".recheck-sides ins").text()).isEqualTo("sold");
		browser.open("/claims/" + this.claim);
		assertThat(browser.page().select(".notice-stack").text()).contains("A source was corrected.");
		assertThat(browser.page().select(".recheck").text()).contains("It sent the claim back to review.");
		Browser desk = signedIn(this.reviewer).open("/reviews/" + this.claim);
		assertThat(desk.page().select(".check-list li.fails").text()).contains("[1] It reads otherwise in version 2");
		assertThat(desk.page().select(".review-pane .recheck ins").text()).isEqualTo("sold");
		assertThat(desk.page().select(".decision-bar")).hasSize(1);
	}

	@Test
	void thePassageIsCitedAnewFromAFilledForm() {
		correct(TEXT.replace("provided missiles", "sold missiles"));
		Browser browser = signedIn(this.researcher).open("/claims/" + this.claim);
		browser.open(browser.page().select(".recheck a").attr("href"));
		assertThat(browser.page().select("[name='citations[0].excerpt']").text())
			.isEqualTo("It has reportedly sold missiles");
		assertThat(browser.page().select("[name='citations[0].hedge']").val()).isEqualTo("reportedly");
		assertThat(browser.page().select("[name='citations[0].credibility'][checked]")).as("graded anew").isEmpty();
		browser.send("/claims/" + this.claim + "/citations", "sourceFrom", "recorded", "citations[0].source",
				this.source, "citations[0].version", "2", "citations[0].excerpt", "It has reportedly sold missiles",
				"citations[0].stance", "asserts", "citations[0].hedge", "reportedly", "citations[0].credibility", "3");
		assertThat(browser.location()).isEqualTo("/claims/" + this.claim);
		assertThat(this.search.get(this.claim, null).standing()).extracting((cited) -> cited.version())
			.containsExactly(1, 2);
	}

	@Test
	void aFindingOfAnotherClaimIsNotThere() {
		correct("Other.");
		long recheck = this.search.get(this.claim, null).standing().get(0).recheck().orElseThrow().id();
		long other = this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(this.source, "Other")), true,
				this.researcher);
		assertThat(signedIn(this.researcher).open("/claims/" + other + "/citations/new?recheck=" + recheck).status())
			.isEqualTo(404);
	}

	@Test
	void aCorrectionOfUnknownContentIsSaidAndChangesNothing() {
		this.sources.addVersion(this.number,
				new VersionDraft("corrected", false, null, null, null, null, null, null, null, null, "see comments"),
				this.researcher);
		Browser browser = signedIn(this.researcher).open("/claims/" + this.claim);
		assertThat(browser.page().select(".notice-stack").text()).contains("A correction of unknown content exists.");
		assertThat(this.search.get(this.claim, null).status()).isEqualTo(Status.ACCEPTED);
	}

	@Test
	void theFindingsAreReadOverTheApi() {
		correct(TEXT.replace("provided missiles", "sold missiles"));
		String bearer = this.people.bearer(this.researcher, TokenScope.READ);
		assertThat(this.api.get()
			.uri("/api/v1/sources/" + this.number + "/versions/2/rechecks")
			.header("Authorization", bearer)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items[0].finding")
			.isEqualTo("drifted");
		assertThat(this.api.get().uri("/api/v1/claims/" + this.claim).header("Authorization", bearer)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.citations[0].rechecks[0].passage")
			.isEqualTo("It has reportedly sold missiles");
		assertThat(this.api.get()
			.uri("/api/v1/sources/" + this.number + "/versions/9/rechecks")
			.header("Authorization", bearer)).hasStatus(404);
	}

	@Test
	void theReachOfARetractionIsShownBeforeItIsSaved() {
		Browser browser = signedIn(this.reviewer).open("/sources/" + this.number + "/retraction");
		assertThat(browser.page().select("main").text()).contains("from single origin to unsupported",
				"Nothing is saved yet.");
		assertThat(evidence()).isEqualTo(Evidence.SINGLE_ORIGIN);
		browser.send("/sources/" + this.number + "/retraction", "reason", " ");
		assertThat(browser.status()).isEqualTo(422);
		assertThat(browser.page().select("#reason-error").text()).isEqualTo("This is needed");
		browser.send("/sources/" + this.number + "/retraction", "reason", "The publisher withdrew it.");
		assertThat(evidence()).isEqualTo(Evidence.UNSUPPORTED);
		assertThat(browser.open("/sources/" + this.number).page().select(".notice-stack").text())
			.contains("Retracted: what is cited from it does not count. The publisher withdrew it.");
		assertThat(browser.open("/claims/" + this.claim).page().select(".citation.is-silent")).hasSize(1);
		browser.open("/sources/" + this.number + "/reinstatement")
			.send("/sources/" + this.number + "/reinstatement", "reason", "It stands.");
		assertThat(evidence()).isEqualTo(Evidence.SINGLE_ORIGIN);
		assertThat(signedIn(this.researcher).open("/sources/" + this.number + "/retraction").status()).isEqualTo(403);
	}

	@Test
	void theReachOverTheApiIsWhatRetractingDoes() {
		String bearer = this.people.bearer(this.reviewer, TokenScope.REVIEW);
		String address = "/api/v1/sources/" + this.number;
		assertThat(this.api.get().uri(address + "/reach").header("Authorization", bearer)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.unsupported")
			.isEqualTo(1);
		assertThat(this.api.post()
			.uri(address + "/retraction")
			.header("Authorization", bearer)
			.contentType("application/json")
			.content("{\"reason\":\"withdrawn\"}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.retracted")
			.isEqualTo(true);
		assertThat(evidence()).isEqualTo(Evidence.UNSUPPORTED);
		assertThat(this.api.get().uri(address + "/retractions").header("Authorization", bearer)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items[0].kind")
			.isEqualTo("retracted");
		assertThat(this.api.post()
			.uri(address + "/retraction")
			.header("Authorization", bearer)
			.contentType("application/json")
			.content("{\"reason\":\"again\"}")).hasStatus(422);
	}

	/** FT-24: one character of a stored text was altered past the application. */
	@Test
	void anAlteredTextIsSaidToHaveFailedAndBreaksNoPage() {
		this.jdbc.sql("UPDATE source_version SET text = replace(text, 'missiles', 'missilez') WHERE source_id = :id")
			.param("id", this.number)
			.update();
		Browser browser = signedIn(this.reviewer);
		for (String page : List.of("/sources/" + this.number, "/sources/" + this.number + "/versions/1")) {
			assertThat(browser.open(page).status()).isEqualTo(200);
			assertThat(browser.page().select(".notice.is-problem").text()).contains("Integrity failed.");
		}
		assertThat(browser.open("/claims/" + this.claim).status()).isEqualTo(200);
		assertThat(this.api.get()
			.uri("/api/v1/sources/" + this.number + "/versions/1")
			.header("Authorization", this.people.bearer(this.researcher, TokenScope.READ))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.intact")
			.isEqualTo(false);
		this.jdbc.sql("UPDATE source_version SET text = replace(text, 'missilez', 'missiles') WHERE source_id = :id")
			.param("id", this.number)
			.update();
		assertThat(browser.open("/sources/" + this.number).page().text()).doesNotContain("Integrity failed.");
	}

	private void correct(String text) {
		this.sources.addVersion(this.number,
				new VersionDraft("corrected", true, null, text, null, null, null, null, null, null, null),
				this.researcher);
	}

	private Browser signedIn(Person person) {
		return new Browser(this.mvc).signIn(person.username(), People.PASSWORD);
	}

	private int version() {
		return this.search.get(this.claim, null).version();
	}

	private Evidence evidence() {
		return this.search.get(this.claim, null).evidence();
	}

}
