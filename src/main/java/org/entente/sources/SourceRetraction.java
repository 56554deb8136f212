package org.entente.sources;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** That a source was retracted or reinstated, by whom, when and why; by turns. */
@Entity
class SourceRetraction {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long sourceId;

	private int number;

	@Enumerated(EnumType.STRING)
	private RetractionKind kind;

	private String reason;

	private long decidedBy;

	private Instant decidedAt;

	protected SourceRetraction() {
	}

	/** The decision that follows so many others. */
	SourceRetraction(long sourceId, int before, String reason, long decidedBy, Instant decidedAt) {
		this.sourceId = sourceId;
		this.number = before + 1;
		this.kind = (before % 2 == 0) ? RetractionKind.RETRACTED : RetractionKind.REINSTATED;
		this.reason = reason;
		this.decidedBy = decidedBy;
		this.decidedAt = decidedAt;
	}

	RetractionKind kind() {
		return this.kind;
	}

}
