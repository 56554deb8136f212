package org.entente.claims;

import java.util.List;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.api.ApiCaller;
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
		decide(claim, "accepted", true);
		assertThat(this.exceptions.of(claim)).singleElement()
			.satisfies((exception) -> assertThat(exception.askedBy()).isNull());
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

	private void decide(long claim, String decision, boolean allows) {
		this.reviews.decide(claim,
				new ReviewDraft(decision, "read it", this.search.get(claim, this.reviewer).version(), allows),
				this.reviewer);
	}

}
