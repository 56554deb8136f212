package org.entente.claims;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * The statement of one revision keeps the doubt of its excerpts in words of its own. Its
 * author says so, and a reviewer allows it.
 */
@Entity
class HedgeException {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long claimId;

	private int revision;

	private String reason;

	private @Nullable Long askedBy;

	private @Nullable Instant askedAt;

	private @Nullable Long allowedBy;

	private @Nullable Instant allowedAt;

	protected HedgeException() {
	}

	private HedgeException(Claim claim, String reason) {
		this.claimId = claim.id();
		this.revision = claim.revision();
		this.reason = reason;
	}

	/** What an author asks for; until a reviewer allows it, the claim is not accepted. */
	static HedgeException asked(Claim claim, String reason, long by, Instant now) {
		HedgeException asked = new HedgeException(claim, reason);
		asked.askedBy = by;
		asked.askedAt = now;
		return asked;
	}

	/** What a reviewer allows without having been asked. */
	static HedgeException unasked(Claim claim, String reason) {
		return new HedgeException(claim, reason);
	}

	HedgeException allow(long by, Instant now) {
		if (this.allowedBy == null) {
			this.allowedBy = by;
			this.allowedAt = now;
		}
		return this;
	}

	void open() {
		this.allowedBy = null;
		this.allowedAt = null;
	}

	boolean wasAsked() {
		return this.askedBy != null;
	}

	boolean wasAllowed(long by, Instant since) {
		return this.allowedBy != null && this.allowedBy == by && this.allowedAt != null
				&& !this.allowedAt.isBefore(since);
	}

}
