package org.entente.claims;

import java.util.Set;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.entente.shared.RuleViolationException;

/**
 * How far a claim has come on its way from draft to decision, and which steps are open.
 *
 * @param foundFalse the record of what the source says is right, and what it says is not
 */
@Embeddable
record EditorialState(@Enumerated(EnumType.STRING) Status status, boolean foundFalse) {

	static final EditorialState BEGUN = new EditorialState(Status.DRAFT, false);

	/** What was decided on the revision before no longer holds. */
	EditorialState revised() {
		mustNotBeRetracted();
		return new EditorialState((this.status == Status.DRAFT) ? Status.DRAFT : Status.IN_REVIEW, false);
	}

	/** What was accepted on citations that are all withdrawn now waits again. */
	EditorialState uncited() {
		return (this.status == Status.ACCEPTED) ? new EditorialState(Status.IN_REVIEW, false) : this;
	}

	EditorialState submitted() {
		if (this.status != Status.DRAFT && this.status != Status.RETURNED) {
			throw new RuleViolationException("status", "claim.not-to-submit", this.status.word());
		}
		return new EditorialState(Status.IN_REVIEW, this.foundFalse);
	}

	EditorialState decided(Status outcome, boolean foundFalse) {
		if (this.status != Status.IN_REVIEW) {
			throw new RuleViolationException("decision", "review.not-waiting", this.status.word());
		}
		return new EditorialState(outcome, foundFalse);
	}

	/** What a reviewer decided, and nothing else, can be taken back. */
	EditorialState waitingAgain() {
		if (!Set.of(Status.ACCEPTED, Status.RETURNED, Status.REJECTED).contains(this.status)) {
			throw new RuleViolationException("withdrawal", "withdrawal.changed-since");
		}
		return new EditorialState(Status.IN_REVIEW, false);
	}

	EditorialState retracted() {
		mustNotBeRetracted();
		return new EditorialState(Status.RETRACTED, this.foundFalse);
	}

	void mustNotBeRetracted() {
		if (this.status == Status.RETRACTED) {
			throw new RuleViolationException("status", "claim.is-" + this.status.word());
		}
	}

}
