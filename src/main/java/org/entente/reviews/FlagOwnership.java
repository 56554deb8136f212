package org.entente.reviews;

import java.time.Clock;
import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ClaimAccess;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who looks after a flag; of two who take it at once, one gets it. */
@Service
@Transactional
public class FlagOwnership {

	private final ClaimAccess access;

	private final FlagRepository flags;

	private final FlagAssignmentRepository assignments;

	private final Assignees assignees;

	private final ChangeLog log;

	private final Clock clock;

	FlagOwnership(ClaimAccess access, FlagRepository flags, FlagAssignmentRepository assignments, Assignees assignees,
			ChangeLog log, Clock clock) {
		this.access = access;
		this.flags = flags;
		this.assignments = assignments;
		this.assignees = assignees;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Gives an open flag to somebody who may resolve it; taking what one has already
	 * changes nothing.
	 * @param username of the owner; the person who asks, where it is left out
	 */
	public void assign(long flagId, @Nullable String username, Person by) {
		Flag flag = held(flagId, by);
		if (!flag.isOpen()) {
			throw new RuleViolationException(Assignees.FIELD, "flag.is-resolved");
		}
		Person owner = this.assignees.named(username, Role.RESEARCHER, "flag.not-researcher", by);
		Optional<FlagAssignment> open = this.assignments.findByFlagIdAndClosedAtIsNull(flagId);
		if (open.isEmpty()) {
			FlagAssignment written = this.assignments
				.saveAndFlush(new FlagAssignment(flagId, owner.id(), by.id(), this.clock.instant()));
			log(flag, written, "assigned", by, owner.name());
		}
		else if (open.get().ownerId() != owner.id()) {
			throw this.assignees.taken(open.get().ownerId());
		}
	}

	/** Frees a flag, whoever has it; nobody having it is no fault. */
	public void release(long flagId, Person by) {
		Flag flag = held(flagId, by);
		this.assignments.findByFlagIdAndClosedAtIsNull(flagId).ifPresent((open) -> {
			open.close(FlagAssignment.Closing.RELEASED, by.id(), this.clock.instant());
			log(flag, open, "released", by, this.assignees.name(open.ownerId()));
		});
	}

	private Flag held(long flagId, Person by) {
		by.mustBe(Role.RESEARCHER);
		Flag flag = this.flags.findHeldById(flagId).orElseThrow(() -> new NotFoundException("flag", flagId));
		this.access.visible(flag.claimId(), by);
		return flag;
	}

	/** Who works on what is nothing for the page of the relationship. */
	private void log(Flag flag, FlagAssignment assignment, String kind, Person by, String owner) {
		this.log.add(new Change("assignment", assignment.id(), kind, by.id(), null, flag.claimId(), owner));
	}

}
