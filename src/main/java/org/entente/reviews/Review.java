package org.entente.reviews;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.entente.claims.Claim;
import org.entente.shared.NotAllowedException;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** One reviewer's decision on one revision of a claim; never changed. */
@Entity
class Review {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long claimId;

	private long relationshipId;

	private int revision;

	private @Nullable Integer claimVersion;

	private @Nullable Instant waitingSince;

	private @Nullable Long batchId;

	@Enumerated(EnumType.STRING)
	private Decision decision;

	private String reason;

	private long reviewerId;

	private Instant decidedAt;

	protected Review() {
	}

	/** A decision on the claim as it stands, before it is told of it. */
	Review(Claim claim, Verdict verdict, @Nullable Long batchId, long reviewerId, Instant decidedAt) {
		this.claimId = claim.id();
		this.relationshipId = claim.relationshipId();
		this.revision = claim.revision();
		this.claimVersion = claim.version();
		this.waitingSince = claim.changedAt();
		this.batchId = batchId;
		this.decision = verdict.decision();
		this.reason = verdict.reason();
		this.reviewerId = reviewerId;
		this.decidedAt = decidedAt;
	}

	/**
	 * Takes the decision back: by the reviewer, soon, and while it is the last thing that
	 * happened to the claim.
	 */
	ReviewWithdrawal withdraw(Claim claim, long by, Instant now) {
		if (this.reviewerId != by) {
			throw new NotAllowedException("decision-of-another");
		}
		if (this.waitingSince == null || this.claimVersion == null
				|| now.isAfter(this.decidedAt.plus(ReviewSearch.SECOND_THOUGHTS))) {
			throw new RuleViolationException("withdrawal", "withdrawal.too-late",
					ReviewSearch.SECOND_THOUGHTS.toSeconds());
		}
		if (claim.version() != this.claimVersion + 1) {
			throw new RuleViolationException("withdrawal", "withdrawal.changed-since");
		}
		claim.waitAgain(this.waitingSince);
		return new ReviewWithdrawal(this.id, by, now);
	}

	boolean says(Verdict verdict) {
		return this.decision == verdict.decision() && this.reason.equals(verdict.reason());
	}

	long id() {
		return this.id;
	}

	long claimId() {
		return this.claimId;
	}

	Decision decision() {
		return this.decision;
	}

	Instant decidedAt() {
		return this.decidedAt;
	}

}
