package org.entente.reviews;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.Person;
import org.entente.claims.Status;
import org.entente.reviews.BatchDraft.Read;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Several claims decided at once: each is looked at for itself. */
@DatabaseTest
@Import(ReviewStory.class)
class BatchIT {

	@Autowired
	BatchService batches;

	@Autowired
	BatchSearch search;

	@Autowired
	ReviewSearch reviews;

	@Autowired
	ReviewStory story;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	Person researcher;

	Person reviewer;

	@BeforeEach
	void people() {
		this.researcher = this.people.researcher();
		this.reviewer = this.people.reviewer();
	}

	/** AC-03, AC-05: a list that mixes what may and what may not be decided. */
	@Test
	void aListWithAClaimThatMayNotBeDecidedIsRefusedWhole() {
		long fine = this.story.submitted(this.researcher);
		long own = this.story.submitted(this.reviewer);
		long draft = this.story.draft(this.researcher);
		List<Read> read = List.of(this.story.read(fine, this.reviewer), this.story.read(own, this.reviewer),
				this.story.read(draft, this.researcher), new Read(999_999_999, 0));
		assertThat(this.batches.preview(read, this.reviewer)).containsExactly(BatchOutcome.DECIDED,
				BatchOutcome.OWN_WORK, BatchOutcome.NOT_FOUND, BatchOutcome.NOT_FOUND);
		long batch = this.batches.decide(draft(null, read), this.reviewer);
		assertThat(outcomes(batch)).containsExactly(BatchOutcome.REFUSED, BatchOutcome.OWN_WORK, BatchOutcome.NOT_FOUND,
				BatchOutcome.NOT_FOUND);
		assertThat(statuses(fine, own)).containsOnly(Status.IN_REVIEW);
		assertThat(this.reviews.reviews(fine)).isEmpty();
		assertThat(this.story.card(draft, this.researcher).status()).isEqualTo(Status.DRAFT);
		assertThat(this.search.rows(batch, this.reviewer)).filteredOn((row) -> row.claimId() == draft)
			.as("a draft of somebody else shows nothing of itself")
			.allMatch((row) -> row.statement() == null && row.relationship() == null);
	}

	@Test
	void eachClaimIsDecidedOrLeftWithTheReason() {
		long fine = this.story.submitted(this.researcher);
		long changed = this.story.submitted(this.researcher);
		long decided = this.story.submitted(this.researcher);
		long bare = this.story.submitted(this.researcher);
		this.story.withdrawCitations(bare, this.researcher);
		List<Read> read = Stream.of(fine, changed, decided, bare)
			.map((claim) -> this.story.read(claim, this.reviewer))
			.toList();
		this.story.revise(changed, "Other words.", this.researcher);
		this.story.decide(decided, "rejected", this.people.reviewer());
		long batch = this.batches.decide(draft(null, read), this.reviewer);
		assertThat(outcomes(batch)).containsExactly(BatchOutcome.DECIDED, BatchOutcome.CHANGED,
				BatchOutcome.NOT_WAITING, BatchOutcome.NOT_CITED);
		assertThat(statuses(fine, changed, decided, bare)).containsExactly(Status.ACCEPTED, Status.IN_REVIEW,
				Status.REJECTED, Status.IN_REVIEW);
		assertThat(this.reviews.reviews(fine)).hasSize(1);
	}

	/** FT-13: sent twice, also at once, it is decided once. */
	@Test
	void theSameBatchSentTwiceIsOneBatch() {
		List<Read> read = waiting(3);
		String id = UUID.randomUUID().toString();
		List<Object> results = ReviewStory.atOnce(List.of(() -> this.batches.decide(draft(id, read), this.reviewer),
				() -> this.batches.decide(draft(id, read), this.reviewer)));
		assertThat(results.get(0)).isInstanceOf(Long.class).isEqualTo(results.get(1));
		read.forEach((one) -> assertThat(this.reviews.reviews(one.claimId())).hasSize(1));
		assertThat(outcomes((Long) results.get(0))).containsOnly(BatchOutcome.DECIDED);
	}

	@Test
	void aBatchIsOnlyItsReviewersBusiness() {
		String id = UUID.randomUUID().toString();
		List<Read> read = waiting(1);
		long batch = this.batches.decide(draft(id, read), this.reviewer);
		Person other = this.people.reviewer();
		assertThatThrownBy(() -> this.search.get(batch, other)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> this.batches.withdraw(batch, other)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> this.batches.decide(draft(id, read), other)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> this.batches.decide(draft(null, read), this.researcher))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.batches.preview(read, this.researcher)).isInstanceOf(NotAllowedException.class);
	}

	@Test
	void whatIsTypedWrongIsNamedByItsField() {
		List<Read> many = LongStream.range(0, 101).mapToObj((n) -> new Read(n, 0)).toList();
		assertThatThrownBy(() -> this.batches.decide(new BatchDraft("no id", many, "perhaps", " "), this.reviewer))
			.isInstanceOfSatisfying(RuleViolationException.class,
					(ex) -> assertThat(ex.violations()).extracting("field")
						.containsExactlyInAnyOrder("id", "claims", "decision", "reason"));
		assertThatThrownBy(() -> this.batches.decide(draft(null, List.of()), this.reviewer))
			.hasMessageContaining("batch.empty");
	}

	@Test
	void takenBackItLeavesWhatChangedSince() {
		List<Read> read = waiting(3);
		long batch = this.batches.decide(draft(null, read), this.reviewer);
		long changed = read.get(1).claimId();
		this.story.revise(changed, "Other words.", this.researcher);
		this.batches.withdraw(batch, this.reviewer);
		assertThat(this.search.rows(batch, this.reviewer)).extracting((row) -> row.withdrawnAt() != null)
			.containsExactly(true, false, true);
		assertThat(this.reviews.reviews(changed).get(0).withdrawnAt()).isNull();
		assertThat(statuses(read.get(0).claimId(), read.get(2).claimId())).containsOnly(Status.IN_REVIEW);
	}

	@Test
	void afterHalfAMinuteAllOfItStands() {
		List<Read> read = waiting(2);
		long batch = this.batches.decide(draft(null, read), this.reviewer);
		this.clock.pass(Duration.ofSeconds(31));
		assertThatThrownBy(() -> this.batches.withdraw(batch, this.reviewer)).isInstanceOf(RuleViolationException.class)
			.hasMessageContaining("withdrawal.too-late");
		assertThat(statuses(read.get(0).claimId(), read.get(1).claimId())).containsOnly(Status.ACCEPTED);
	}

	private List<Read> waiting(int number) {
		return LongStream.range(0, number)
			.mapToObj((n) -> this.story.read(this.story.submitted(this.researcher), this.reviewer))
			.toList();
	}

	private static BatchDraft draft(@Nullable String id, List<Read> claims) {
		return new BatchDraft(id, claims, "accepted", "All of them say what is said.");
	}

	private List<BatchOutcome> outcomes(long batch) {
		return this.search.rows(batch, this.reviewer).stream().map(BatchSearch.Row::outcome).toList();
	}

	private List<Status> statuses(long... claims) {
		return LongStream.of(claims).mapToObj((claim) -> this.story.card(claim, this.reviewer).status()).toList();
	}

}
