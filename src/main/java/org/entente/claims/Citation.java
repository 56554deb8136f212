package org.entente.claims;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * One claim and one place in one source version, as far as it can change: its words never
 * do ({@link NewRows} writes them), it can only be withdrawn.
 */
@Entity
class Citation {

	@Id
	private Long id;

	private long claimId;

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

	long claimId() {
		return this.claimId;
	}

}
