package org.entente.claims;

import java.util.List;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.api.ApiCaller;
import org.entente.reviews.BatchDraft;
import org.entente.reviews.BatchOutcome;
import org.entente.reviews.BatchSearch;
import org.entente.reviews.BatchService;
import org.entente.reviews.ReviewDraft;
import org.entente.reviews.ReviewService;
import org.entente.shared.RuleViolationException;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A statement passes review no stronger than its excerpt, or because a reviewer says why.
 */
@DatabaseTest
@Import({ Library.class, ApiCaller.class })
class HedgeLockIT {

	private static final String STRONG = "North Korea has provided Iran with ballistic missile technology.";

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	CitationService citations;

	@Autowired
	HedgeSearch exceptions;

	@Autowired
	ReviewService reviews;

	@Autowired
	BatchService batches;

	@Autowired
	BatchSearch batchSearch;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	ApiCaller api;

	@Autowired
	MockMvc mvc;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	Person reviewer;

	@BeforeEach
	void somebody() {
		this.researcher = this.people.researcher();
		this.reviewer = this.people.reviewer();
	}

	@Test
	void aStrongerStatementIsKeptAsADraftAndNotHandedOver() {
		assertThatThrownBy(() -> record(true, null)).isInstanceOf(RuleViolationException.class)
			.hasMessageContaining("hedge.lost");
		long draft = record(false, null);
		assertThatThrownBy(() -> this.claims.submit(draft, this.researcher)).isInstanceOf(RuleViolationException.class);
		this.citations.cite(draft, Drafts.citing(source(), "provided"), this.researcher);
		this.claims.submit(draft, this.researcher);
		assertThat(this.search.get(draft, null).status()).isEqualTo(Status.IN_REVIEW);
	}

	@Test
	void aRevisionMayNotLoseTheDoubtEither() {
		long claim = this.claims.record(null, Drafts.missiles(), List.of(hedged()), true, this.researcher);
		int version = this.search.get(claim, null).version();
		assertThatThrownBy(
				() -> this.claims.revise(claim, version, Drafts.missiles(STRONG), "shorter", this.researcher))
			.isInstanceOf(RuleViolationException.class)
			.hasMessageContaining("statement");
		assertThat(this.search.get(claim, null).revision()).isEqualTo(1);
	}

	@Test
	void anExceptionIsAskedForAndAllowedByAReviewerOnly() {
		long claim = record(true, "the doubt stands in the date");
		assertThat(this.search.get(claim, null).tooStrong()).contains("reportedly");
		assertThatThrownBy(() -> decide(claim, "accepted", false)).isInstanceOf(RuleViolationException.class)
			.hasMessageContaining("hedge.allow-first");
		decide(claim, "accepted", true);
		assertThat(this.search.get(claim, null).status()).isEqualTo(Status.ACCEPTED);
		assertThat(this.exceptions.of(claim)).singleElement().satisfies((exception) -> {
			assertThat(exception.reason()).isEqualTo("the doubt stands in the date");
			assertThat(exception.askedBy()).isEqualTo(this.researcher.name());
			assertThat(exception.allowedBy()).isEqualTo(this.reviewer.name());
		});
	}

	@Test
	void aReviewerMayReturnItWithoutAllowingAnything() {
		long claim = record(true, "why not");
		decide(claim, "returned", false);
		assertThat(this.search.get(claim, this.researcher).status()).isEqualTo(Status.RETURNED);
		assertThat(this.exceptions.of(claim).get(0).allowedBy()).isNull();
	}

	/** The exception holds for the revision it was asked for. */
	@Test
	void anEditAsksAnew() {
		long claim = record(true, "why not");
		int version = this.search.get(claim, null).version();
		assertThatThrownBy(
				() -> this.claims.revise(claim, version, Drafts.missiles(STRONG + " It has."), "more", this.researcher))
			.isInstanceOf(RuleViolationException.class);
		this.claims.revise(claim, new ClaimEdit(version, Drafts.missiles(STRONG + " It has."), "more", "still"),
				this.researcher);
		assertThat(this.exceptions.of(claim)).extracting(HedgeSearch.Row::revision).containsExactly(2, 1);
	}

	/** What was plain becomes too strong when the plain source is withdrawn. */
	@Test
	void aReviewerMayAllowWhatNobodyAskedFor() {
		long claim = this.claims.record(null, Drafts.missiles(STRONG),
				List.of(hedged(), Drafts.citing(source(), "provided")), true, this.researcher);
		long plain = this.search.get(claim, null).standing().get(1).id();
		this.citations.retract(claim, plain, "misread", this.researcher);
		assertThatThrownBy(() -> decide(claim, "accepted", false)).isInstanceOf(RuleViolationException.class);
		String reason = "x".repeat(2000);
		this.reviews.decide(claim,
				new ReviewDraft("accepted", reason, this.search.get(claim, this.reviewer).version(), true),
				this.reviewer);
		assertThat(this.exceptions.of(claim)).singleElement().satisfies((exception) -> {
			assertThat(exception.askedBy()).isNull();
			assertThat(exception.reason()).as("the reason of the decision, however long").isEqualTo(reason);
		});
	}

	/** AC-05: past the service too. */
	@Test
	void theDatabaseRefusesToAcceptWhatNobodyAllowed() {
		long claim = record(true, "why not");
		assertThatThrownBy(() -> this.jdbc
			.sql("""
					INSERT INTO review (id, claim_id, relationship_id, revision, decision, reason, reviewer_id, decided_at)
					SELECT nextval('review_seq'), id, relationship_id, revision, 'ACCEPTED', 'past it', :by, now() FROM claim WHERE id = :claim
					""")
			.param("by", this.reviewer.id())
			.param("claim", claim)
			.update()).isInstanceOf(DataIntegrityViolationException.class);
		assertThatThrownBy(() -> this.jdbc
			.sql("UPDATE hedge_exception SET allowed_by = asked_by, allowed_at = now() WHERE claim_id = :claim")
			.param("claim", claim)
			.update()).isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void formAndApiSayTheSameAtTheSameField() {
		long draft = record(false, null);
		Browser browser = new Browser(this.mvc).signIn(this.researcher.username(), People.PASSWORD);
		browser.open("/claims/" + draft);
		browser.send("/claims/" + draft + "/submission");
		assertThat(browser.status()).isEqualTo(422);
		assertThat(browser.page().text()).contains("The source says “reportedly”");
		browser.send("/claims/" + draft + "/submission", "hedgeException", "kept in the date");
		assertThat(browser.location()).isEqualTo("/claims/" + draft);
		assertThat(browser.open("/claims/" + draft).page().text()).contains("Stronger than its excerpts.")
			.contains("kept in the date");
		long other = record(false, null);
		String key = this.api.key(this.researcher);
		var refused = this.api.post("/api/v1/claims/" + other + "/submission", key, "{}");
		assertThat(refused).hasStatus(422);
		assertThat(this.api.body(refused).toString()).contains("/statement").contains("reportedly");
		assertThat(this.api.post("/api/v1/claims/" + other + "/submission", key, "{\"hedgeException\":\"so\"}"))
			.hasStatusOk();
		assertThat(this.api.body(this.api.get("/api/v1/claims/" + other + "/hedge-exceptions", key)).toString())
			.contains("\"reason\":\"so\"");
	}

	@Test
	void aMergeAsksInFormAndApiAlike() {
		CitationDraft plain = Drafts.citing(source(), "provided");
		CitationDraft mentioned = new CitationDraft(null, plain.source(), null, plain.excerpt(), null, null, null, null,
				null, "mentions", null, "3", "en", null, null);
		long kept = this.claims.record(null, Drafts.missiles(STRONG), List.of(mentioned), true, this.researcher);
		long merged = this.claims.record(null, Drafts.missiles(), List.of(hedged()), true, this.researcher);
		String body = "{\"kind\":\"claim\",\"keep\":\"%d\",\"merge\":\"%d\",\"keepVersion\":%d,\"mergeVersion\":%d,\"reason\":\"the same\"}"
			.formatted(kept, merged, this.search.get(kept, null).version(), this.search.get(merged, null).version());
		var refused = this.api.post("/api/v1/merges", this.api.key(this.researcher), body);
		assertThat(refused).hasStatus(422);
		assertThat(this.api.body(refused).toString()).contains("/statement", "reportedly");
		Browser browser = new Browser(this.mvc).signIn(this.researcher.username(), People.PASSWORD);
		browser.open("/merges/new?kind=claim&keep=" + kept + "&merge=" + merged);
		assertThat(browser.page().select("#hedgeException")).isEmpty();
		browser.send("/merges", "reason", "the same");
		assertThat(browser.status()).isEqualTo(422);
		assertThat(browser.page().select("#statement").text()).contains("The source says “reportedly”");
		assertThat(browser.page().select("#reason").val().strip()).isEqualTo("the same");
		browser.send("/merges", "reason", "the same", "hedgeException", "kept in the date");
		assertThat(browser.location()).startsWith("/merges/");
		assertThat(browser.open("/claims/" + kept).page().text()).contains("Stronger than its excerpts.",
				"kept in the date");
	}

	/** Who takes an acceptance back takes back what was allowed with it. */
	@Test
	void aDecisionTakenBackLeavesTheExceptionAsItWas() {
		long asked = record(true, "kept in the date");
		this.reviews.withdraw(asked, decide(asked, "accepted", true), this.reviewer);
		assertThat(this.exceptions.of(asked)).singleElement().satisfies((exception) -> {
			assertThat(exception.reason()).isEqualTo("kept in the date");
			assertThat(exception.allowedBy()).isNull();
		});
		assertThatThrownBy(() -> decide(asked, "accepted", false)).isInstanceOf(RuleViolationException.class);
		decide(asked, "accepted", true);
		long unasked = this.claims.record(null, Drafts.missiles(STRONG),
				List.of(hedged(), Drafts.citing(source(), "provided")), true, this.researcher);
		this.citations.retract(unasked, this.search.get(unasked, null).standing().get(1).id(), "misread",
				this.researcher);
		this.reviews.withdraw(unasked, decide(unasked, "accepted", true), this.reviewer);
		assertThat(this.exceptions.of(unasked)).isEmpty();
	}

	/** What is too strong is not let through among others. */
	@Test
	void aBatchLeavesWhatIsTooStrong() {
		long strong = record(true, "kept in the date");
		long weak = this.claims.record(null, Drafts.missiles(), List.of(hedged()), true, this.researcher);
		List<BatchDraft.Read> read = List.of(new BatchDraft.Read(strong, this.search.get(strong, null).version()),
				new BatchDraft.Read(weak, this.search.get(weak, null).version()));
		long batch = this.batches.decide(new BatchDraft(null, read, "accepted", "Read each."), this.reviewer);
		assertThat(this.batchSearch.rows(batch, this.reviewer)).extracting((row) -> row.outcome())
			.containsExactly(BatchOutcome.TOO_STRONG, BatchOutcome.DECIDED);
		assertThat(this.search.get(strong, null).status()).isEqualTo(Status.IN_REVIEW);
		assertThat(this.search.get(weak, null).status()).isEqualTo(Status.ACCEPTED);
		assertThat(this.exceptions.of(strong).get(0).allowedBy()).isNull();
		long returned = this.batches.decide(new BatchDraft(null, read.subList(0, 1), "returned", "Too strong."),
				this.reviewer);
		assertThat(this.batchSearch.rows(returned, this.reviewer)).extracting((row) -> row.outcome())
			.as("nothing keeps it from being sent back")
			.containsExactly(BatchOutcome.DECIDED);
	}

	private String source() {
		return this.library.holding("It has reportedly provided missiles.", this.researcher);
	}

	private CitationDraft hedged() {
		return Drafts.hedged(source(), "It has reportedly provided missiles.", "reportedly", "3");
	}

	private long record(boolean submit, String exception) {
		return this.claims.record(null, Drafts.missiles(STRONG), List.of(hedged()), new Handover(submit, exception),
				this.researcher);
	}

	private long decide(long claim, String decision, boolean allows) {
		return this.reviews.decide(claim,
				new ReviewDraft(decision, "read it", this.search.get(claim, this.reviewer).version(), allows),
				this.reviewer);
	}

}
