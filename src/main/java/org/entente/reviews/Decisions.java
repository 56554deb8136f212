package org.entente.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.claims.Claim;
import org.entente.claims.EvidenceKeeper;
import org.entente.claims.HedgeExceptions;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes decisions and takes them back, with all that follows from it. Whoever calls it
 * holds the claim and has asked whether the person may.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {

	private final ReviewRepository reviews;

	private final ReviewWithdrawalRepository withdrawals;

	private final ReviewAssignmentRepository assignments;

	private final EvidenceKeeper evidence;

	private final HedgeExceptions hedges;

	private final ChangeLog log;

	private final Clock clock;

	Decisions(ReviewRepository reviews, ReviewWithdrawalRepository withdrawals, ReviewAssignmentRepository assignments,
			EvidenceKeeper evidence, HedgeExceptions hedges, ChangeLog log, Clock clock) {
		this.reviews = reviews;
		this.withdrawals = withdrawals;
		this.assignments = assignments;
		this.evidence = evidence;
		this.hedges = hedges;
		this.log = log;
		this.clock = clock;
	}

	/** Records a decision and returns its number. */
	long record(Claim claim, Verdict verdict, @Nullable Long batchId, Person by) {
		Instant now = now();
		Review review = new Review(claim, verdict, batchId, by.id(), now);
		claim.decide(verdict.decision().outcome(), verdict.decision() == Decision.FOUND_FALSE, now);
		this.reviews.saveAndFlush(review);
		this.assignments.findByClaimIdAndClosedAtIsNull(claim.id())
			.ifPresent((open) -> open.close(ReviewAssignment.Closing.DECIDED, by.id(), now));
		this.evidence.renew(claim.id());
		this.log.add(claim.change("review", review.id(), verdict.decision().word(), by.id(), verdict.reason()));
		return review.id();
	}

	/** Notes in the change log that somebody tried to decide on their own work. */
	void refused(long claimId, Person by) {
		this.log.add(new Change("account", by.id(), "decision on own work refused", by.id(), null, claimId, null));
	}

	/** The same decision, made by the same person on the version they read. */
	Optional<Long> made(long claimId, int version, @Nullable Verdict verdict, Person by) {
		return this.reviews.findByClaimIdAndClaimVersionAndReviewerId(claimId, version, by.id())
			.filter((review) -> verdict != null && review.says(verdict))
			.map(Review::id)
			.filter((id) -> !this.withdrawals.existsById(id));
	}

	/** Takes a decision back; a second time changes nothing, nor does a refusal. */
	@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = RuleViolationException.class)
	void withdraw(Review review, Claim claim, Person by) {
		if (this.withdrawals.existsById(review.id())) {
			return;
		}
		Instant now = now();
		this.withdrawals.saveAndFlush(review.withdraw(claim, by.id(), now));
		this.hedges.takeBack(claim, by.id(), claim.changedAt());
		this.assignments
			.findByClaimIdAndClosingAndClosedAt(claim.id(), ReviewAssignment.Closing.DECIDED, review.decidedAt())
			.ifPresent((ended) -> this.assignments.save(new ReviewAssignment(claim, ended.reviewerId(), by.id(), now)));
		this.evidence.renew(claim.id());
		this.log.add(claim.change("review", review.id(), "withdrawn", by.id(), review.decision().word()));
	}

	/** As fine as the database keeps it, so that both agree on the last moment. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
