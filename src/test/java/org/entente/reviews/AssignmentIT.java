package org.entente.reviews;

import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who looks after a claim that waits. */
@DatabaseTest
@Import(ReviewStory.class)
class AssignmentIT {

	@Autowired
	AssignmentService assignments;

	@Autowired
	ReviewSearch search;

	@Autowired
	QueueSearch queue;

	@Autowired
	ReviewService reviews;

	@Autowired
	ReviewStory story;

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
	void whatOneTookAnotherCannotTakeUntilItIsReleased() {
		long claim = this.story.submitted(this.researcher);
		this.assignments.assign(claim, null, this.reviewer);
		this.assignments.assign(claim, null, this.reviewer);
		assertThatThrownBy(() -> this.assignments.assign(claim, null, this.other))
			.isInstanceOf(RuleViolationException.class)
			.hasMessageContaining("assignment.taken")
			.hasMessageContaining(this.reviewer.name());
		this.assignments.release(claim, this.other);
		this.assignments.assign(claim, null, this.other);
		assertThat(this.search.assignment(claim)).get()
			.extracting(ReviewSearch.Assignment::reviewerId)
			.isEqualTo(this.other.id());
		assertThat(rows(claim)).containsExactly("RELEASED", "open");
	}

	@Test
	void aDecisionEndsItWhoeverMakesIt() {
		long claim = this.story.submitted(this.researcher);
		this.assignments.assign(claim, this.other.username(), this.reviewer);
		this.story.decide(claim, "accepted", this.reviewer);
		assertThat(rows(claim)).containsExactly("DECIDED");
		assertThatThrownBy(() -> this.assignments.assign(claim, null, this.reviewer))
			.hasMessageContaining("assignment.not-waiting");
	}

	@Test
	void aDecisionTakenBackGivesTheClaimBackToWhoHadIt() {
		long claim = this.story.submitted(this.researcher);
		this.assignments.assign(claim, this.other.username(), this.reviewer);
		this.reviews.withdraw(claim, this.story.decide(claim, "rejected", this.reviewer), this.reviewer);
		assertThat(rows(claim)).containsExactly("DECIDED", "open");
		assertThat(this.search.assignment(claim)).get()
			.extracting(ReviewSearch.Assignment::reviewerId)
			.isEqualTo(this.other.id());
	}

	/** AC-05: what one may not decide one is not given either, past the service too. */
	@Test
	void nobodyGetsTheirOwnWorkToDecide() {
		long claim = this.story.submitted(this.reviewer);
		assertThatThrownBy(() -> this.assignments.assign(claim, null, this.reviewer))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.assignments.assign(claim, this.reviewer.username(), this.other))
			.hasMessageContaining("assignment.own-work");
		assertThatThrownBy(() -> this.jdbc
			.sql("""
					INSERT INTO review_assignment (id, claim_id, relationship_id, reviewer_id, assigned_by, assigned_at)
					SELECT nextval('review_assignment_seq'), id, relationship_id, :me, :me, now() FROM claim WHERE id = :claim
					""")
			.param("me", this.reviewer.id())
			.param("claim", claim)
			.update()).isInstanceOf(DataIntegrityViolationException.class);
		assertThat(this.search.candidates(claim)).extracting(ReviewSearch.Candidate::username)
			.contains(this.other.username())
			.doesNotContain(this.reviewer.username(), this.researcher.username());
	}

	@Test
	void onlyReviewersGiveAndGetClaims() {
		long claim = this.story.submitted(this.researcher);
		assertThatThrownBy(() -> this.assignments.assign(claim, null, this.people.researcher()))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.assignments.release(claim, this.people.researcher()))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.assignments.assign(claim, this.people.researcher().username(), this.reviewer))
			.hasMessageContaining("assignment.not-reviewer");
		long draft = this.story.draft(this.researcher);
		assertThatThrownBy(() -> this.assignments.assign(draft, null, this.reviewer))
			.isInstanceOf(NotFoundException.class);
	}

	/** AC-26: of two who take a claim at once exactly one gets it; the other is told. */
	@Test
	void ofTwoWhoTakeItAtOnceOneGetsIt() {
		for (int i = 0; i < 10; i++) {
			long claim = this.story.submitted(this.researcher);
			List<Object> results = ReviewStory.atOnce(List.of(() -> take(claim, this.reviewer),
					() -> take(claim, this.other), () -> take(claim, this.people.first())));
			assertThat(results).filteredOn("took"::equals).hasSize(1);
			assertThat(results)
				.filteredOn((result) -> result instanceof RuleViolationException ex
						&& ex.getMessage().contains("assignment.taken"))
				.hasSize(2);
			assertThat(rows(claim)).containsExactly("open");
		}
	}

	private Object take(long claim, Person by) {
		this.assignments.assign(claim, null, by);
		return "took";
	}

	@Test
	void theQueueIsNarrowedAndKeepsItsPlace() {
		Person author = this.people.researcher();
		List<Long> claims = List.of(this.story.submitted(author), this.story.submitted(author),
				this.story.submitted(author));
		this.assignments.assign(claims.get(0), null, this.reviewer);
		this.assignments.assign(claims.get(1), null, this.other);
		assertThat(page("me", author)).containsExactly(claims.get(0));
		assertThat(page("nobody", author)).containsExactly(claims.get(2));
		assertThat(page("somebody", author)).containsExactly(claims.get(0), claims.get(1));
		assertThat(page("anyone", author)).isEqualTo(claims);
		QueueFilter filter = filter(null, author);
		var first = this.queue.page(filter, null, 2, this.reviewer);
		var second = this.queue.page(filter, first.next(), 2, this.reviewer);
		assertThat(second.items()).extracting(QueueSearch.Waiting::claimId).containsExactly(claims.get(2));
		assertThat(second.next()).isNull();
		assertThat(this.queue.next(claims.get(0), filter, this.reviewer)).as("what another took is left to them")
			.contains(claims.get(2));
		assertThat(this.queue.next(claims.get(2), filter, this.reviewer)).as("behind the last comes the first")
			.contains(claims.get(0));
	}

	private List<Long> page(String assigned, Person author) {
		return this.queue.page(filter(assigned, author), null, 50, this.reviewer)
			.items()
			.stream()
			.map(QueueSearch.Waiting::claimId)
			.toList();
	}

	private static QueueFilter filter(@Nullable String assigned, Person author) {
		return new QueueFilter("PRK-IRN", "missiles", author.username(), assigned, null, "yes");
	}

	@Test
	void whatIsNoWordOfTheFilterIsRefused() {
		assertThatThrownBy(
				() -> this.queue.page(new QueueFilter("nowhere", null, null, "him", "maybe", "no"), null, 5, null))
			.isInstanceOfSatisfying(RuleViolationException.class,
					(ex) -> assertThat(ex.violations()).extracting("field")
						.containsExactlyInAnyOrder("relationship", "assigned", "flagged", "decidable"));
	}

	private List<String> rows(long claim) {
		return this.jdbc
			.sql("SELECT coalesce(closing, 'open') FROM review_assignment WHERE claim_id = :claim ORDER BY id")
			.param("claim", claim)
			.query(String.class)
			.list();
	}

}
