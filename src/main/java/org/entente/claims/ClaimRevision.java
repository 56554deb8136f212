package org.entente.claims;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A claim as it read after one edit; never changed. */
@Entity
class ClaimRevision {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long claimId;

	private long relationshipId;

	private int number;

	/** The draft in the exchange form. */
	@Column(columnDefinition = "jsonb")
	@ColumnTransformer(write = "?::jsonb")
	private String content;

	private @Nullable String reason;

	private long authorId;

	private @Nullable Long proposedBy;

	private Instant createdAt;

	protected ClaimRevision() {
	}

	ClaimRevision(Claim claim, String content, Wording wording, long authorId, Instant createdAt) {
		this.claimId = claim.id();
		this.relationshipId = claim.relationshipId();
		this.number = claim.revision();
		this.content = content;
		this.reason = wording.reason();
		this.proposedBy = wording.proposer();
		this.authorId = authorId;
		this.createdAt = createdAt;
	}

}
