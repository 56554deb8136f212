package org.entente.reviews;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.entente.claims.Claim;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** What somebody said about a claim; never edited, perhaps withdrawn by its author. */
@Entity
class Comment {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long claimId;

	private long relationshipId;

	private String text;

	private long authorId;

	private Instant writtenAt;

	private @Nullable String withdrawalReason;

	private @Nullable Instant withdrawnAt;

	protected Comment() {
	}

	Comment(Claim claim, String text, long authorId, Instant writtenAt) {
		this.claimId = claim.id();
		this.relationshipId = claim.relationshipId();
		this.text = text;
		this.authorId = authorId;
		this.writtenAt = writtenAt;
	}

	void withdraw(String reason, Instant now) {
		if (this.withdrawnAt != null) {
			throw new RuleViolationException("reason", "comment.is-withdrawn");
		}
		this.withdrawalReason = reason;
		this.withdrawnAt = now;
	}

	boolean isBy(long accountId) {
		return this.authorId == accountId;
	}

	long id() {
		return this.id;
	}

	long claimId() {
		return this.claimId;
	}

}
