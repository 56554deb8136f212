package org.entente.reviews;

import java.util.List;
import java.util.Objects;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.Admission;
import org.entente.claims.Claim;
import org.entente.claims.ClaimAccess;
import org.entente.claims.ClaimHold;
import org.entente.claims.Status;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.StaleVersionException;
import org.entente.shared.Violations;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on claims. Nobody decides on what they had a hand in; the database refuses it
 * too.
 */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 2, delay = 50, jitter = 50)
public class ReviewService {

	private final ClaimAccess access;

	private final ClaimHold hold;

	private final ReviewRepository reviews;

	private final Decisions decisions;

	private final Admission admission;

	private final HandSearch hands;

	ReviewService(ClaimAccess access, ClaimHold hold, ReviewRepository reviews, Decisions decisions,
			Admission admission, HandSearch hands) {
		this.access = access;
		this.hold = hold;
		this.reviews = reviews;
		this.admission = admission;
		this.decisions = decisions;
		this.hands = hands;
	}

	/**
	 * Decides on the current revision of a claim that waits for review, and returns the
	 * number of the decision; sent once more, the same decision is only found again. That
	 * somebody tried it with their own work is noted.
	 */
	@Transactional(noRollbackFor = NotAllowedException.class)
	public long decide(long claimId, ReviewDraft draft, Person by) {
		by.mustBe(Role.REVIEWER);
		this.hold.on(List.of(claimId));
		Claim claim = this.access.visible(claimId, by);
		if (!this.hands.hands(List.of(claimId), by).isEmpty()) {
			this.decisions.refused(claimId, by);
			throw new NotAllowedException("own-work");
		}
		Violations violations = new Violations();
		Verdict verdict = Verdict.read(draft.decision(), draft.reason(), violations);
		if (claim.version() != draft.version()) {
			return this.decisions.made(claimId, draft.version(), verdict, by)
				.orElseThrow(() -> new StaleVersionException("claim", claimId));
		}
		if (verdict != null && verdict.decision().outcome() == Status.ACCEPTED) {
			this.admission.admit(claim, draft.allowHedge(), verdict.reason(), by, violations);
		}
		violations.throwIfAny();
		return this.decisions.record(claim, Objects.requireNonNull(verdict), null, by);
	}

	/** Takes a decision on this claim back. */
	public void withdraw(long claimId, long reviewId, Person by) {
		by.mustBe(Role.REVIEWER);
		this.hold.on(List.of(claimId));
		Claim claim = this.access.visible(claimId, by);
		Review review = this.reviews.findById(reviewId)
			.filter((found) -> found.claimId() == claimId)
			.orElseThrow(() -> new NotFoundException("review", reviewId));
		this.decisions.withdraw(review, claim, by);
	}

}
