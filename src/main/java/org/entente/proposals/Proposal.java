package org.entente.proposals;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.entente.claims.Claim;
import org.entente.shared.RuleViolationException;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A change to a claim that somebody suggests; decided on once. */
@Entity
class Proposal {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	@Column(updatable = false)
	private long claimId;

	@Column(updatable = false)
	private long relationshipId;

	@Column(updatable = false)
	private int baseRevision;

	/** What the claim would say, in the exchange form. */
	@Column(columnDefinition = "jsonb", updatable = false)
	@ColumnTransformer(write = "?::jsonb")
	private String content;

	private String reason;

	private long proposerId;

	private Instant proposedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Outcome outcome;

	private @Nullable String outcomeReason;

	private @Nullable Long decidedBy;

	private @Nullable Instant decidedAt;

	private @Nullable Integer adoptedRevision;

	@Version
	private int version;

	protected Proposal() {
	}

	Proposal(Claim claim, int baseRevision, String content, String reason, long proposerId, Instant proposedAt) {
		this.claimId = claim.id();
		this.relationshipId = claim.relationshipId();
		this.baseRevision = baseRevision;
		this.content = content;
		this.reason = reason;
		this.proposerId = proposerId;
		this.proposedAt = proposedAt;
	}

	void mustBeOpen() {
		if (this.outcome != null) {
			throw new RuleViolationException("outcome", "proposal.is-decided", this.outcome.word());
		}
	}

	void adopt(int revision, @Nullable String note, long by, Instant now) {
		decide(Outcome.ADOPTED, note, by, now);
		this.adoptedRevision = revision;
	}

	void refuse(String why, long by, Instant now) {
		decide(Outcome.REFUSED, why, by, now);
	}

	void withdraw(@Nullable String why, Instant now) {
		decide(Outcome.WITHDRAWN, why, this.proposerId, now);
	}

	private void decide(Outcome outcome, @Nullable String why, long by, Instant now) {
		mustBeOpen();
		this.outcome = outcome;
		this.outcomeReason = why;
		this.decidedBy = by;
		this.decidedAt = now;
	}

	boolean isBy(long accountId) {
		return this.proposerId == accountId;
	}

	long id() {
		return this.id;
	}

	long claimId() {
		return this.claimId;
	}

	int baseRevision() {
		return this.baseRevision;
	}

	String content() {
		return this.content;
	}

	String reason() {
		return this.reason;
	}

	long proposerId() {
		return this.proposerId;
	}

}
