package org.entente.merges;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.entente.claims.ClaimCard;
import org.entente.claims.Status;
import org.entente.shared.RuleViolationException;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** Two records of one thing made one, until it is undone. */
@Entity
class Merge {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	@Enumerated(EnumType.STRING)
	private Mergeable subject;

	private long keptId;

	private long mergedId;

	private String reason;

	private long mergedBy;

	private Instant mergedAt;

	@Column(columnDefinition = "jsonb")
	@ColumnTransformer(write = "?::jsonb")
	private String keptBefore;

	@Column(columnDefinition = "jsonb")
	@ColumnTransformer(write = "?::jsonb")
	private String keptAfter;

	@Enumerated(EnumType.STRING)
	private @Nullable Status keptStatus;

	private @Nullable Boolean keptFoundFalse;

	@Enumerated(EnumType.STRING)
	private @Nullable Status mergedStatus;

	private @Nullable Long undoneBy;

	private @Nullable Instant undoneAt;

	private @Nullable String undoReason;

	protected Merge() {
	}

	Merge(MergeSide kept, MergeSide merged, String keptAfter, Deed deed) {
		this.subject = kept.kind();
		this.keptId = kept.id();
		this.mergedId = merged.id();
		this.reason = deed.reason();
		this.mergedBy = deed.by();
		this.mergedAt = deed.at();
		this.keptBefore = kept.draft().toString();
		this.keptAfter = keptAfter;
		ClaimCard claim = kept.claim();
		ClaimCard other = merged.claim();
		if (claim != null && other != null) {
			this.keptStatus = claim.status();
			this.keptFoundFalse = claim.foundFalse();
			this.mergedStatus = other.status();
		}
	}

	void undo(Deed deed) {
		if (this.undoneAt != null) {
			throw new RuleViolationException("reason", "merge.is-undone");
		}
		this.undoReason = deed.reason();
		this.undoneBy = deed.by();
		this.undoneAt = deed.at();
	}

	long id() {
		return this.id;
	}

	Mergeable subject() {
		return this.subject;
	}

	long keptId() {
		return this.keptId;
	}

	long mergedId() {
		return this.mergedId;
	}

	long mergedBy() {
		return this.mergedBy;
	}

	Instant mergedAt() {
		return this.mergedAt;
	}

	String keptBefore() {
		return this.keptBefore;
	}

	String keptAfter() {
		return this.keptAfter;
	}

	@Nullable Status keptStatus() {
		return this.keptStatus;
	}

	@Nullable Boolean keptFoundFalse() {
		return this.keptFoundFalse;
	}

	@Nullable Status mergedStatus() {
		return this.mergedStatus;
	}

	/** Who did it, when and why. */
	record Deed(String reason, long by, Instant at) {
	}

}
