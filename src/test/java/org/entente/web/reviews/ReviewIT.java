package org.entente.web.reviews;

import java.util.List;
import java.util.Map;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.claims.Evidence;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
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
