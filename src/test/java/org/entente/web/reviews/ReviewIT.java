package org.entente.web.reviews;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.Person;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.claims.Evidence;
import org.entente.claims.Status;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** The review desk, as reviewers meet it. */
@DatabaseTest
@Import(Library.class)
class ReviewIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	Library library;

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	Person reviewer;

	Browser browser;

	@BeforeEach
	void aReviewerSignsIn() {
		this.researcher = this.people.researcher();
		this.reviewer = this.people.reviewer();
		this.browser = new Browser(this.mvc).signIn(this.reviewer.username(), People.PASSWORD);
	}

	@Test
	void acceptingMovesOnAndChangesTheEvidence() {
		long claim = submitted(this.researcher);
		desk(claim).send("/reviews/" + claim, "decision", "accepted", "reason", "The text says so.");
		assertThat(this.browser.location()).startsWith("/reviews");
		assertThat(evidence(claim)).isEqualTo(Evidence.SINGLE_ORIGIN);
		assertThat(this.browser.open("/claims/" + claim).page().text()).contains("The text says so.");
	}

	@Test
	void theDeskShowsTheExcerptInItsText() {
		desk(submitted(this.researcher));
		assertThat(this.browser.page().select(".is-focus .exact").text()).isEqualTo("They gave arms.");
		assertThat(this.browser.page().select(".is-focus p").text()).endsWith("Nobody confirmed it.");
		assertThat(this.browser.page().select(".check-list").text())
			.contains("[1] Excerpt stands at its place in the stored text");
	}

	@Test
	void ownWorkIsShownWithTheReasonAndCannotBeDecided() {
		long other = submitted(this.researcher);
		desk(other);
		String token = this.browser.page().select(".decision-bar [name=_csrf]").val();
		long claim = submitted(this.reviewer);
		desk(claim);
		assertThat(this.browser.page().text()).contains("Not yours to decide. You recorded it");
		assertThat(this.browser.page().select(".decision-bar")).isEmpty();
		this.browser.post("/reviews/" + claim, Map.of(), "decision", "accepted", "reason", "Mine.", "version",
				String.valueOf(this.search.get(claim, null).version()), "_csrf", token);
		assertThat(this.browser.status()).isEqualTo(403);
		assertThat(evidence(claim)).isEqualTo(Evidence.UNVERIFIED);
		assertThat(refusals(claim)).as("AC-05: it leaves a trace").isEqualTo(1);
		Browser administrator = new Browser(this.mvc).signIn(this.people.administrator().username(), People.PASSWORD);
		assertThat(administrator.open("/audit").page().text()).contains("account decision on own work refused");
		assertThat(this.browser.open("/changes").page().text()).doesNotContain("own work refused");
	}

	@Test
	void aDecisionOnAnEarlierStateIsRefusedAndItsWordsAreKept() {
		long claim = submitted(this.researcher);
		desk(claim);
		this.claims.revise(claim, this.search.get(claim, null).version(), Drafts.missiles("Missiles were provided."),
				"shorter", this.researcher);
		this.browser.send("/reviews/" + claim, "decision", "accepted", "reason", "Careful words.");
		assertThat(this.browser.status()).isEqualTo(409);
		assertThat(this.browser.page().select("main").text()).contains("Careful words.", "Missiles were provided.");
		assertThat(this.browser.page().select("ins.added").text()).contains("were provided.");
		assertThat(evidence(claim)).isEqualTo(Evidence.UNVERIFIED);
	}

	@Test
	void aDecisionNeedsAReasonAndKeepsTheChoice() {
		long claim = submitted(this.researcher);
		desk(claim).send("/reviews/" + claim, "decision", "rejected", "reason", "  ");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("#reason-error").text()).isEqualTo("This is needed");
		assertThat(this.browser.page().select("[name=decision][checked]").val()).isEqualTo("rejected");
	}

	@Test
	void aDecisionIsUndoneFromTheNextPage() {
		long claim = submitted(this.researcher);
		desk(claim).send("/reviews/" + claim, "decision", "rejected", "reason", "A slip.");
		this.browser.open(String.valueOf(this.browser.location()));
		this.browser.send("/reviews/" + claim + "/withdrawal");
		assertThat(this.browser.open(String.valueOf(this.browser.location())).page().text()).contains("Taken back: ",
				"waits for review again");
		assertThat(this.search.get(claim, null).status()).isEqualTo(Status.IN_REVIEW);
		assertThat(this.browser.open("/claims/" + claim).page().text()).contains("taken back at once");
	}

	@Test
	void tooLateAnUndoSaysWhy() {
		long claim = submitted(this.researcher);
		desk(claim).send("/reviews/" + claim, "decision", "rejected", "reason", "A slip.");
		this.browser.open("/claims/" + claim);
		this.clock.pass(Duration.ofSeconds(31));
		this.browser.send("/reviews/" + claim + "/withdrawal");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("[role=alert]").text()).contains("30 seconds");
	}

	@Test
	void aDecisionOnAnEarlierRevisionSaysSoEverywhere() {
		long claim = submitted(this.researcher);
		desk(claim).send("/reviews/" + claim, "decision", "accepted", "reason", "The text says so.");
		this.claims.revise(claim, this.search.get(claim, null).version(), Drafts.missiles("Missiles were provided."),
				"shorter", this.researcher);
		assertThat(this.browser.open("/claims/" + claim).page().select(".notice").text())
			.contains("Accepted at revision 1; revision 2 not read yet.");
		assertThat(this.browser.open("/reviews?author=" + this.researcher.username()).page().text())
			.contains("accepted at revision 1; revision 2 not read yet");
		assertThat(desk(claim).page().text()).contains("revision 1 (revision 2 not read yet)");
	}

	@Test
	void severalAreChosenLookedAtAndDecided() {
		long one = submitted(this.researcher);
		long other = submitted(this.researcher);
		long own = submitted(this.reviewer);
		this.browser.open("/reviews?author=" + this.researcher.username());
		List<String> boxes = this.browser.page().select("input[form=batch]").eachAttr("value");
		assertThat(boxes).hasSize(2);
		String chosen = String.join("", boxes.stream().map((box) -> "&claim=" + box).toList());
		this.browser.open("/reviews/batches/new?claim=" + own + ".0" + chosen);
		assertThat(this.browser.page().select(".claim-result").eachText()).hasSize(3)
			.anyMatch((row) -> row.contains("stays as it is: you had a hand in it"));
		this.browser.send("/reviews/batches", "decision", "accepted", "reason", "");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("[name=decision][checked]").val()).isEqualTo("accepted");
		this.browser.send("/reviews/batches", "decision", "accepted", "reason", "Read each.");
		String result = String.valueOf(this.browser.location());
		assertThat(this.browser.open(result).page().select("h1").text()).isEqualTo("2 of 2 claims decided");
		assertThat(List.of(refusals(own), refusals(one))).as("what was not to be decided was not sent").containsOnly(0);
		assertThat(List.of(evidence(one), evidence(other), evidence(own))).containsExactly(Evidence.SINGLE_ORIGIN,
				Evidence.SINGLE_ORIGIN, Evidence.UNVERIFIED);
		this.browser.send(result + "/withdrawal");
		assertThat(this.browser.open(result).page().text()).contains("taken back: it waits again");
		assertThat(evidence(one)).isEqualTo(Evidence.UNVERIFIED);
	}

	@Test
	void aClaimIsTakenInTheQueueAndTheFilterStays() {
		long claim = submitted(this.researcher);
		String queue = "/reviews?author=" + this.researcher.username();
		this.browser.open(queue);
		this.browser.send("/reviews/" + claim + "/assignments?author=" + this.researcher.username() + "&from=queue");
		assertThat(this.browser.location()).isEqualTo(queue);
		assertThat(this.browser.open(queue + "&assigned=me").page().text()).contains("Taken by you");
		assertThat(this.browser.open(queue + "&assigned=nobody").page().select(".claim-card")).isEmpty();
		assertThat(this.browser.open("/work").page().select("[aria-labelledby=assigned]").text())
			.contains("North Korea is reported");
		Browser other = new Browser(this.mvc).signIn(this.people.reviewer().username(), People.PASSWORD);
		other.open("/reviews/" + claim);
		assertThat(other.page().text()).contains(this.reviewer.name() + " has it");
	}

	@Test
	void whoAddedTheSourceIsToldAndMayDecide() {
		String source = this.library.holding("They gave arms. Nobody confirmed it.", this.reviewer);
		long claim = this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, "They gave arms.")),
				true, this.researcher);
		assertThat(desk(claim).page().text()).contains("You may decide; know of yourself that you",
				"added a source it cites");
		assertThat(this.browser.page().select(".decision-bar")).isNotEmpty();
	}

	@Test
	void aWrongFilterIsNamedAndKept() {
		this.browser.open("/reviews?relationship=nowhere");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("#relationship").val()).isEqualTo("nowhere");
		assertThat(this.browser.page().select("#relationship-error").text()).contains("nowhere");
	}

	private int refusals(long claim) {
		return this.jdbc
			.sql("""
					SELECT count(*) FROM change_log WHERE subject = 'account' AND subject_id = :reviewer AND account_id = :reviewer
					  AND kind = 'decision on own work refused' AND claim_id = :claim
					""")
			.param("reviewer", this.reviewer.id())
			.param("claim", claim)
			.query(Integer.class)
			.single();
	}

	private long submitted(Person by) {
		String source = this.library.holding("They gave arms. Nobody confirmed it.", by);
		return this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, "They gave arms.")), true, by);
	}

	private Browser desk(long claim) {
		this.browser.open("/reviews/" + claim);
		assertThat(this.browser.status()).isEqualTo(200);
		return this.browser;
	}

	private Evidence evidence(long claim) {
		return this.search.get(claim, null).evidence();
	}

}
