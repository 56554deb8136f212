package org.entente.reviews;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.entente.claims.Claim;
import org.jspecify.annotations.Nullable;

/** A reviewer looks after a claim that waits, until it is decided on or released. */
@Entity
class ReviewAssignment {

	/** How it ends. */
	enum Closing {

		DECIDED, RELEASED

	}

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long claimId;

	private long relationshipId;

	private long reviewerId;

	private long assignedBy;

	private Instant assignedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Closing closing;

	private @Nullable Long closedBy;

	private @Nullable Instant closedAt;

	protected ReviewAssignment() {
	}

	ReviewAssignment(Claim claim, long reviewerId, long assignedBy, Instant assignedAt) {
		this.claimId = claim.id();
		this.relationshipId = claim.relationshipId();
		this.reviewerId = reviewerId;
		this.assignedBy = assignedBy;
		this.assignedAt = assignedAt;
	}

	void close(Closing closing, long by, Instant now) {
		this.closing = closing;
		this.closedBy = by;
		this.closedAt = now;
	}

	long id() {
		return this.id;
	}

	long reviewerId() {
		return this.reviewerId;
	}

}
