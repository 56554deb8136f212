package org.entente.reviews;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.CitationService;
import org.entente.claims.ClaimCard;
import org.entente.claims.Drafts;
import org.entente.claims.LinkDraft;
import org.entente.claims.LinkService;
import org.entente.claims.Status;
import org.entente.reviews.BatchDraft.Read;
import org.entente.shared.NotAllowedException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.StaleVersionException;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * AC-26, FT-15: whoever decides, edits, cites and takes back at the same moment, exactly
 * one comes first and the others are told.
 */
@DatabaseTest
@Import(ReviewStory.class)
class ReviewRaceIT {

	@Autowired
	ReviewService reviews;

	@Autowired
	BatchService batches;

	@Autowired
	ReviewSearch search;

	@Autowired
	CitationService citations;

	@Autowired
	LinkService links;

	@Autowired
	ReviewStory story;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	Person reviewer;

	Person other;

	@BeforeEach
	void people() {
		this.researcher = this.people.researcher();
		this.reviewer = this.people.reviewer();
		this.other = this.people.reviewer();
	}

	@Test
	void ofTwoReviewersOneDecides() {
		for (int i = 0; i < 10; i++) {
			long claim = this.story.submitted(this.researcher);
			int version = this.story.card(claim, this.reviewer).version();
			List<Object> results = ReviewStory.atOnce(List.of(() -> decide(claim, "accepted", version, this.reviewer),
					() -> decide(claim, "rejected", version, this.other)));
			assertThat(results).filteredOn(Long.class::isInstance).hasSize(1);
			assertThat(results).filteredOn(StaleVersionException.class::isInstance).hasSize(1);
			assertThat(this.search.reviews(claim)).hasSize(1);
			assertThat(this.search.reviews(claim).get(0).decision().outcome())
				.isEqualTo(this.story.card(claim, this.reviewer).status());
		}
	}

	/** FT-13: Enter three times. */
	@Test
	void theSameDecisionSentAtOnceIsOneRow() {
		long claim = this.story.submitted(this.researcher);
		int version = this.story.card(claim, this.reviewer).version();
		Callable<Object> enter = () -> decide(claim, "accepted", version, this.reviewer);
		List<Object> results = ReviewStory.atOnce(List.of(enter, enter, enter));
		assertThat(results).allMatch(Long.class::isInstance);
		assertThat(results.stream().distinct()).hasSize(1);
		assertThat(this.search.reviews(claim)).hasSize(1);
	}

	@Test
	void aDecisionAndAnEditDoNotInterleave() {
		for (int i = 0; i < 10; i++) {
			long claim = this.story.submitted(this.researcher);
			int version = this.story.card(claim, this.reviewer).version();
			ReviewStory.atOnce(List.of(() -> decide(claim, "accepted", version, this.reviewer), () -> {
				this.story.revise(claim, "Other words.", this.researcher);
				return "revised";
			}));
			ClaimCard card = this.story.card(claim, this.reviewer);
			boolean decidedOnNow = this.search.reviews(claim)
				.stream()
				.anyMatch((review) -> review.revision() == card.revision());
			assertThat(card.status()).as("accepted is only what was read")
				.isEqualTo(decidedOnNow ? Status.ACCEPTED : Status.IN_REVIEW);
		}
	}

	/**
	 * FT-16: nothing stands accepted of which the last citation is withdrawn at that
	 * moment.
	 */
	@Test
	void nothingIsAcceptedWithoutACitation() {
		for (int i = 0; i < 10; i++) {
			long claim = this.story.submitted(this.researcher);
			int version = this.story.card(claim, this.reviewer).version();
			List<Object> results = ReviewStory
				.atOnce(List.of(() -> decide(claim, "accepted", version, this.reviewer), () -> {
					this.story.withdrawCitations(claim, this.researcher);
					return "withdrawn";
				}));
			assertThat(results).filteredOn(Exception.class::isInstance)
				.allMatch((failure) -> failure instanceof ObjectOptimisticLockingFailureException
						|| failure instanceof StaleVersionException);
			assertThat(this.jdbc.sql("""
					SELECT count(*) FROM claim c WHERE c.status = 'ACCEPTED' AND NOT EXISTS
					  (SELECT 1 FROM citation t WHERE t.claim_id = c.id AND t.retracted_at IS NULL)
					""").query(Integer.class).single()).isZero();
		}
		long claim = this.story.submitted(this.researcher);
		this.story.decide(claim, "accepted", this.reviewer);
		this.story.withdrawCitations(claim, this.researcher);
		assertThat(this.story.card(claim, this.reviewer).status()).isEqualTo(Status.IN_REVIEW);
		assertThat(catchThrowable(() -> this.story.decide(claim, "accepted", this.other)))
			.hasMessageContaining("review.nothing-cited");
	}

	/** AC-05: who cites and decides at the same moment does one or the other. */
	@Test
	void nobodyDecidesWhileGettingAHandInIt() {
		for (int i = 0; i < 10; i++) {
			long claim = this.story.submitted(this.researcher);
			int version = this.story.card(claim, this.reviewer).version();
			String source = this.library.holding("They gave arms.", this.researcher);
			List<Object> results = ReviewStory.atOnce(List.of(() -> decide(claim, "accepted", version, this.reviewer),
					() -> this.citations.cite(claim, Drafts.citing(source, "They gave arms."), this.reviewer)));
			assertThat(results).filteredOn(Exception.class::isInstance)
				.allMatch((failure) -> failure instanceof ObjectOptimisticLockingFailureException
						|| failure instanceof NotAllowedException || failure instanceof StaleVersionException);
			assertThat(ownDecisions()).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 20261125, 7 })
	void batchesInAnyOrderOverClaimsThatContradictEachOther(long seed) {
		System.out.println("seed " + seed);
		Random random = new Random(seed);
		List<Long> claims = IntStream.range(0, 8).mapToObj((n) -> this.story.submitted(this.researcher)).toList();
		for (int i = 1; i < claims.size(); i++) {
			this.links.link(claims.get(i),
					new LinkDraft(this.story.card(claims.get(i - 1), this.reviewer).externalId().toString(),
							"contradicts", null),
					this.researcher);
		}
		List<Callable<Object>> deeds = new ArrayList<>();
		for (Person by : List.of(this.reviewer, this.other, this.people.reviewer())) {
			List<Read> read = new ArrayList<>(claims.stream().map((claim) -> this.story.read(claim, by)).toList());
			Collections.shuffle(read, random);
			deeds.add(() -> this.batches.decide(new BatchDraft(null, read.subList(0, 6), "accepted", "read"), by));
		}
		assertThat(ReviewStory.atOnce(deeds)).allMatch(Long.class::isInstance);
		claims.forEach((claim) -> assertThat(this.search.reviews(claim)).hasSizeLessThanOrEqualTo(1));
		assertThat(ownDecisions()).isZero();
	}

	@Test
	void takingBackAndEditingDoNotInterleave() {
		for (int i = 0; i < 10; i++) {
			long claim = this.story.submitted(this.researcher);
			long review = this.story.decide(claim, "accepted", this.reviewer);
			List<Object> results = ReviewStory.atOnce(List.of(() -> {
				this.reviews.withdraw(claim, review, this.reviewer);
				return "withdrawn";
			}, () -> {
				this.story.revise(claim, "Other words.", this.researcher);
				return "revised";
			}));
			assertThat(results).filteredOn(Exception.class::isInstance)
				.allMatch((failure) -> failure instanceof RuleViolationException
						|| failure instanceof StaleVersionException
						|| failure instanceof ObjectOptimisticLockingFailureException);
			assertThat(this.story.card(claim, this.reviewer).status()).isEqualTo(Status.IN_REVIEW);
		}
	}

	private Object decide(long claim, String decision, int version, Person by) {
		return this.reviews.decide(claim, new ReviewDraft(decision, "read it", version), by);
	}

	private int ownDecisions() {
		return this.jdbc
			.sql("""
					SELECT count(*) FROM review r WHERE NOT EXISTS (SELECT 1 FROM review_withdrawal w WHERE w.review_id = r.id) AND
					  (EXISTS (SELECT 1 FROM citation t WHERE t.claim_id = r.claim_id AND t.created_by = r.reviewer_id AND t.created_at < r.decided_at)
					   OR EXISTS (SELECT 1 FROM claim c WHERE c.id = r.claim_id AND c.created_by = r.reviewer_id))
					""")
			.query(Integer.class)
			.single();
	}

}
