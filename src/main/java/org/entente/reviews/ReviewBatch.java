package org.entente.reviews;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Several claims decided at once, with one reason; never changed. */
@Entity
class ReviewBatch {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private UUID externalId;

	private long reviewerId;

	@Enumerated(EnumType.STRING)
	private Decision decision;

	private String reason;

	private Instant decidedAt;

	protected ReviewBatch() {
	}

	ReviewBatch(UUID externalId, Verdict verdict, long reviewerId, Instant decidedAt) {
		this.externalId = externalId;
		this.reviewerId = reviewerId;
		this.decision = verdict.decision();
		this.reason = verdict.reason();
		this.decidedAt = decidedAt;
	}

	long id() {
		return this.id;
	}

	long reviewerId() {
		return this.reviewerId;
	}

}
