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

	Citation(Claim claim, CitationContent content, long createdBy, Instant now) {
		this.externalId = content.externalId();
		this.claimId = claim.id();
		this.relationshipId = claim.relationshipId();
		this.sourceId = content.sourceId();
		this.sourceVersionId = content.sourceVersionId();
		Excerpt place = content.excerpt();
		this.excerpt = place.words();
		this.startOffset = place.start();
		this.endOffset = place.end();
		this.prefix = place.prefix();
		this.suffix = place.suffix();
		this.locator = content.locator();
		this.stance = content.stance();
		this.hedge = content.hedge();
		this.credibility = content.credibility();
		this.language = content.language();
		this.translation = content.translation();
		this.translator = content.translator();
		this.createdBy = createdBy;
		this.createdAt = now;
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
