package org.entente.reviews;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Somebody looks after a flag, until it is resolved or released. */
@Entity
class FlagAssignment {

	/** How it ends. */
	enum Closing {

		RESOLVED, RELEASED

	}

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long flagId;

	private long ownerId;

	private long assignedBy;

	private Instant assignedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Closing closing;

	private @Nullable Long closedBy;

	private @Nullable Instant closedAt;

	protected FlagAssignment() {
	}

	FlagAssignment(long flagId, long ownerId, long assignedBy, Instant assignedAt) {
		this.flagId = flagId;
		this.ownerId = ownerId;
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

	long ownerId() {
		return this.ownerId;
	}

}
