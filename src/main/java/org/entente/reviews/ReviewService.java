package org.entente.reviews;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.Claim;
import org.entente.claims.ClaimAccess;
import org.entente.claims.EvidenceKeeper;
import org.entente.claims.HedgeExceptions;
import org.entente.claims.Status;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotAllowedException;
import org.entente.shared.StaleVersionException;
import org.entente.shared.Violations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on claims. Nobody decides on what they had a hand in; the database refuses it
 * too.
 */
@Service
@Transactional
public class ReviewService {

	private final ClaimAccess access;

	private final ReviewRepository reviews;

	private final EvidenceKeeper evidence;

	private final HedgeExceptions hedges;

	private final QueueSearch queue;

	private final ChangeLog log;

	private final Clock clock;

	ReviewService(ClaimAccess access, ReviewRepository reviews, EvidenceKeeper evidence, HedgeExceptions hedges,
			QueueSearch queue, ChangeLog log, Clock clock) {
		this.access = access;
		this.reviews = reviews;
		this.evidence = evidence;
		this.hedges = hedges;
		this.queue = queue;
		this.log = log;
		this.clock = clock;
	}

	/** Decides on the current revision of a claim that waits for review. */
	public void decide(long claimId, ReviewDraft draft, Person by) {
		by.mustBe(Role.REVIEWER);
		Claim claim = this.access.visible(claimId, by);
		if (!this.queue.hands(List.of(claimId), by).isEmpty()) {
			throw new NotAllowedException("own-work");
		}
		StaleVersionException.check("claim", claimId, draft.version(), claim.version());
		Violations violations = new Violations();
		Decision decision = violations.required("decision", draft.decision(), Decision.class);
		String reason = violations.required("reason", draft.reason(), 2000);
		if (decision != null && decision.outcome() == Status.ACCEPTED) {
			this.hedges.admit(claim, draft.allowHedge(), reason, by, violations);
		}
		violations.throwIfAny();
		claim.decide(Objects.requireNonNull(decision).outcome(), decision == Decision.FOUND_FALSE,
				this.clock.instant());
		Review review = this.reviews
			.saveAndFlush(new Review(claim, decision, Objects.requireNonNull(reason), by.id(), this.clock.instant()));
		this.evidence.renew(claimId);
		this.log.add(claim.change("review", review.id(), decision.word(), by.id(), reason));
	}

}
