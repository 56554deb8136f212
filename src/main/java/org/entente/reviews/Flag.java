package org.entente.reviews;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.entente.claims.Claim;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Anyone's "look at this", open until someone resolves it with a reason. */
@Entity
class Flag {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long claimId;

	private long relationshipId;

	@Enumerated(EnumType.STRING)
	private FlagReason reason;

	private String note;

	private long raisedBy;

	private Instant raisedAt;

	private @Nullable String resolution;

	private @Nullable Long resolvedBy;

	private @Nullable Instant resolvedAt;

	protected Flag() {
	}

	Flag(Claim claim, FlagReason reason, String note, long raisedBy, Instant raisedAt) {
		this.claimId = claim.id();
		this.relationshipId = claim.relationshipId();
		this.reason = reason;
		this.note = note;
		this.raisedBy = raisedBy;
		this.raisedAt = raisedAt;
	}

	void resolve(String resolution, long by, Instant now) {
		if (this.resolvedAt != null) {
			throw new RuleViolationException("resolution", "flag.is-resolved");
		}
		this.resolution = resolution;
		this.resolvedBy = by;
		this.resolvedAt = now;
	}

	long id() {
		return this.id;
	}

	long claimId() {
		return this.claimId;
	}

	boolean isOpen() {
		return this.resolvedAt == null;
	}

	boolean wasRaisedBy(long account) {
		return this.raisedBy == account;
	}

}
