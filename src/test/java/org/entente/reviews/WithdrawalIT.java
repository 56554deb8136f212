package org.entente.reviews;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.Person;
import org.entente.claims.ClaimCard;
import org.entente.claims.Evidence;
import org.entente.claims.Status;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.StaleVersionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Half a minute to take a decision back. */
@DatabaseTest
@Import(ReviewStory.class)
class WithdrawalIT {

	@Autowired
	ReviewService reviews;

	@Autowired
	ReviewSearch search;

	@Autowired
	ReviewStory story;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	Person reviewer;

	long claim;

	@BeforeEach
	void aClaimWaits() {
		this.researcher = this.people.researcher();
		this.reviewer = this.people.reviewer();
		this.claim = this.story.submitted(this.researcher);
	}

	@ParameterizedTest
	@ValueSource(strings = { "accepted", "found false", "returned", "rejected" })
	void theClaimIsAsItWasBeforeAndBothRowsStay(String decision) {
		ClaimCard before = card();
		long review = this.story.decide(this.claim, decision, this.reviewer);
		assertThat(card().status()).isNotEqualTo(Status.IN_REVIEW);
		this.clock.pass(Duration.ofSeconds(20));
		this.reviews.withdraw(this.claim, review, this.reviewer);
		ClaimCard after = card();
		assertThat(after.status()).isEqualTo(Status.IN_REVIEW);
		assertThat(after.evidence()).isEqualTo(Evidence.UNVERIFIED);
		assertThat(after.foundFalse()).isFalse();
		assertThat(after.changedAt()).as("it keeps its place in the queue").isEqualTo(before.changedAt());
		List<ReviewSearch.Decided> decisions = this.search.reviews(this.claim);
		assertThat(decisions).hasSize(1);
		assertThat(decisions.get(0).withdrawnAt()).isNotNull();
		assertThat(ReviewSearch.standing(decisions)).isEmpty();
	}

	@Test
	void afterHalfAMinuteTheDecisionStands() {
		long review = this.story.decide(this.claim, "accepted", this.reviewer);
		this.clock.pass(Duration.ofSeconds(31));
		refused("withdrawal.too-late", review);
		assertThat(card().status()).isEqualTo(Status.ACCEPTED);
	}

	@Test
	void whatHappenedSinceKeepsTheDecision() {
		long review = this.story.decide(this.claim, "accepted", this.reviewer);
		this.story.revise(this.claim, "Said more closely.", this.researcher);
		refused("withdrawal.changed-since", review);
		assertThat(card().revision()).isEqualTo(2);
	}

	@Test
	void onlyTheReviewerTakesItBackAndOnlyFromItsClaim() {
		long review = this.story.decide(this.claim, "accepted", this.reviewer);
		Person other = this.people.reviewer();
		assertThatThrownBy(() -> this.reviews.withdraw(this.claim, review, other))
			.isInstanceOf(NotAllowedException.class);
		long another = this.story.submitted(this.researcher);
		assertThatThrownBy(() -> this.reviews.withdraw(another, review, this.reviewer))
			.isInstanceOf(NotFoundException.class);
		assertThat(card().status()).isEqualTo(Status.ACCEPTED);
	}

	@Test
	void takenBackTwiceItIsTakenBackOnce() {
		long review = this.story.decide(this.claim, "accepted", this.reviewer);
		this.reviews.withdraw(this.claim, review, this.reviewer);
		int version = card().version();
		this.reviews.withdraw(this.claim, review, this.reviewer);
		assertThat(card().version()).isEqualTo(version);
	}

	/**
	 * FT-13: Enter twice makes one decision; after it was taken back it is not made
	 * again.
	 */
	@Test
	void theSameDecisionSentTwiceIsOneRow() {
		ReviewDraft draft = new ReviewDraft("accepted", "read it", card().version());
		long review = this.reviews.decide(this.claim, draft, this.reviewer);
		assertThat(this.reviews.decide(this.claim, draft, this.reviewer)).isEqualTo(review);
		assertThat(this.search.reviews(this.claim)).hasSize(1);
		assertThatThrownBy(() -> this.reviews.decide(this.claim,
				new ReviewDraft("rejected", "read it", draft.version()), this.reviewer))
			.isInstanceOf(StaleVersionException.class);
		this.reviews.withdraw(this.claim, review, this.reviewer);
		assertThatThrownBy(() -> this.reviews.decide(this.claim, draft, this.reviewer))
			.isInstanceOf(StaleVersionException.class);
		assertThat(card().status()).isEqualTo(Status.IN_REVIEW);
	}

	@Test
	void theDatabaseKnowsTheTimeAndTheReviewerToo() {
		long review = this.story.decide(this.claim, "accepted", this.reviewer);
		Instant decided = this.search.reviews(this.claim).get(0).decidedAt();
		assertThatThrownBy(() -> write(review, this.reviewer, decided.plusSeconds(31)))
			.isInstanceOf(DataIntegrityViolationException.class);
		assertThatThrownBy(() -> write(review, this.people.reviewer(), decided.plusSeconds(1)))
			.isInstanceOf(DataIntegrityViolationException.class);
		assertThatThrownBy(() -> this.jdbc
			.sql("""
					INSERT INTO review (id, claim_id, relationship_id, revision, claim_version, decision, reason, reviewer_id, decided_at)
					SELECT nextval('review_seq'), claim_id, relationship_id, revision, claim_version, 'REJECTED', 'again', :by, now()
					FROM review WHERE id = :review
					""")
			.param("by", this.people.reviewer().id())
			.param("review", review)
			.update()).as("of one version there is one decision").isInstanceOf(DataIntegrityViolationException.class);
	}

	private void write(long review, Person by, Instant at) {
		this.jdbc.sql("INSERT INTO review_withdrawal VALUES (:review, :by, :at::timestamptz)")
			.param("review", review)
			.param("by", by.id())
			.param("at", at.toString())
			.update();
	}

	@Test
	void aLaterWordingMakesADecisionOutdated() {
		this.story.decide(this.claim, "accepted", this.reviewer);
		assertThat(this.search.reviews(this.claim).get(0).outdated()).isFalse();
		this.story.revise(this.claim, "Said more closely.", this.researcher);
		assertThat(this.search.reviews(this.claim).get(0).outdated()).isTrue();
	}

	private void refused(String key, long review) {
		assertThatThrownBy(() -> this.reviews.withdraw(this.claim, review, this.reviewer))
			.isInstanceOf(RuleViolationException.class)
			.hasMessageContaining(key);
	}

	private ClaimCard card() {
		return this.story.card(this.claim, this.researcher);
	}

}
