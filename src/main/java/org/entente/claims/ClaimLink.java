package org.entente.claims;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** How one claim stands to another. */
@Entity
class ClaimLink {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long claimId;

	private long otherId;

	@Enumerated(EnumType.STRING)
	private LinkKind kind;

	private @Nullable String note;

	private long createdBy;

	private Instant createdAt;

	protected ClaimLink() {
	}

	ClaimLink(long claimId, long otherId, LinkKind kind, @Nullable String note, long createdBy, Instant createdAt) {
		this.claimId = claimId;
		this.otherId = otherId;
		this.kind = kind;
		this.note = note;
		this.createdBy = createdBy;
		this.createdAt = createdAt;
	}

}
