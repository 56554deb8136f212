package org.entente.claims;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * One claim and one place in one source version. Its words never change; it can only be
 * withdrawn.
 */
@Entity
class Citation {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private UUID externalId;

	private long claimId;

	private long relationshipId;

	private long sourceId;

	private long sourceVersionId;

	private String excerpt;

	private @Nullable Integer startOffset;

	private @Nullable Integer endOffset;

	private @Nullable String prefix;

	private @Nullable String suffix;

	private @Nullable String locator;

	@Enumerated(EnumType.STRING)
	private Stance stance;

	private @Nullable String hedge;

	private int credibility;

	private @Nullable String language;

	private @Nullable String translation;

	private @Nullable String translator;

	private long createdBy;

	private Instant createdAt;

	private @Nullable Long retractedBy;

	private @Nullable Instant retractedAt;

	private @Nullable String retractionReason;

	protected Citation() {
	}

	void retract(String reason, long by, Instant now) {
		if (this.retractedAt != null) {
			throw new RuleViolationException("reason", "citation.is-retracted");
		}
		this.retractionReason = reason;
		this.retractedBy = by;
		this.retractedAt = now;
	}

	long id() {
		return this.id;
	}

	long claimId() {
		return this.claimId;
	}

}
