package org.entente.reviews;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.entente.claims.Claim;

/** One reviewer's decision on one revision of a claim; never changed. */
@Entity
class Review {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long claimId;

	private long relationshipId;

	private int revision;

	@Enumerated(EnumType.STRING)
	private Decision decision;

	private String reason;

	private long reviewerId;

	private Instant decidedAt;

	protected Review() {
	}

	Review(Claim claim, Decision decision, String reason, long reviewerId, Instant decidedAt) {
		this.claimId = claim.id();
		this.relationshipId = claim.relationshipId();
		this.revision = claim.revision();
		this.decision = decision;
		this.reason = reason;
		this.reviewerId = reviewerId;
		this.decidedAt = decidedAt;
	}

	long id() {
		return this.id;
	}

}
