package org.entente.reviews;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.Claim;
import org.entente.claims.ClaimAccess;
import org.entente.claims.ClaimHold;
import org.entente.claims.Status;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotAllowedException;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which reviewer looks after a claim that waits. Whoever may not decide on it cannot
 * be given it; of two who take it at once, one gets it.
 */
@Service
@Transactional
public class AssignmentService {

	private final ClaimAccess access;

	private final ClaimHold hold;

	private final ReviewAssignmentRepository assignments;

	private final Assignees assignees;

	private final HandSearch hands;

	private final ChangeLog log;

	private final Clock clock;

	AssignmentService(ClaimAccess access, ClaimHold hold, ReviewAssignmentRepository assignments, Assignees assignees,
			HandSearch hands, ChangeLog log, Clock clock) {
		this.access = access;
		this.hold = hold;
		this.assignments = assignments;
		this.assignees = assignees;
		this.hands = hands;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Gives a claim to a reviewer; taking what one has already changes nothing.
	 * @param username of the reviewer; the person who asks, where it is left out
	 */
	public void assign(long claimId, @Nullable String username, Person by) {
		by.mustBe(Role.REVIEWER);
		this.hold.on(List.of(claimId));
		Claim claim = this.access.visible(claimId, by);
		if (claim.status() != Status.IN_REVIEW) {
			throw new RuleViolationException(Assignees.FIELD, "assignment.not-waiting", claim.status().word());
		}
		Person reviewer = this.assignees.named(username, Role.REVIEWER, "assignment.not-reviewer", by);
		refuseOwnWork(claimId, reviewer, by);
		Optional<ReviewAssignment> open = this.assignments.findByClaimIdAndClosedAtIsNull(claimId);
		if (open.isEmpty()) {
			write(claim, reviewer, by);
		}
		else if (open.get().reviewerId() != reviewer.id()) {
			throw this.assignees.taken(open.get().reviewerId());
		}
	}

	/** Any reviewer may free a claim, whoever has it; nobody having it is no fault. */
	public void release(long claimId, Person by) {
		by.mustBe(Role.REVIEWER);
		this.hold.on(List.of(claimId));
		this.access.visible(claimId, by);
		this.assignments.findByClaimIdAndClosedAtIsNull(claimId).ifPresent((open) -> {
			open.close(ReviewAssignment.Closing.RELEASED, by.id(), this.clock.instant());
			log(claimId, open, "released", by, this.assignees.name(open.reviewerId()));
		});
	}

	private void refuseOwnWork(long claimId, Person reviewer, Person by) {
		if (this.hands.hands(List.of(claimId), reviewer).isEmpty()) {
			return;
		}
		if (reviewer.id() == by.id()) {
			throw new NotAllowedException("own-work");
		}
		throw new RuleViolationException(Assignees.FIELD, "assignment.own-work", reviewer.name());
	}

	private void write(Claim claim, Person reviewer, Person by) {
		ReviewAssignment assignment = this.assignments
			.saveAndFlush(new ReviewAssignment(claim, reviewer.id(), by.id(), this.clock.instant()));
		log(claim.id(), assignment, "assigned", by, reviewer.name());
	}

	/** Who works on what is nothing for the page of the relationship. */
	private void log(long claimId, ReviewAssignment assignment, String kind, Person by, String reviewer) {
		this.log.add(new Change("assignment", assignment.id(), kind, by.id(), null, claimId, reviewer));
	}

}
