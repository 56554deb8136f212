package org.entente.claims;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That a claim was withdrawn, by whom, when and why. */
@Entity
class ClaimRetraction {

	@Id
	private Long claimId;

	private String reason;

	private long retractedBy;

	private Instant retractedAt;

	protected ClaimRetraction() {
	}

	ClaimRetraction(long claimId, String reason, long retractedBy, Instant retractedAt) {
		this.claimId = claimId;
		this.reason = reason;
		this.retractedBy = retractedBy;
		this.retractedAt = retractedAt;
	}

}
