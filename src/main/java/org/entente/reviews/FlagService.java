package org.entente.reviews;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.Claim;
import org.entente.claims.ClaimAccess;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises flags, which anyone signed in may, and resolves them. */
@Service
@Transactional
public class FlagService {

	private final ClaimAccess access;

	private final FlagRepository flags;

	private final FlagAssignmentRepository assignments;

	private final ChangeLog log;

	private final Clock clock;

	FlagService(ClaimAccess access, FlagRepository flags, FlagAssignmentRepository assignments, ChangeLog log,
			Clock clock) {
		this.access = access;
		this.flags = flags;
		this.assignments = assignments;
		this.log = log;
		this.clock = clock;
	}

	/** Flags a claim and returns the number of the flag. */
	public long raise(long claimId, @Nullable String reason, @Nullable String note, Person by) {
		by.mustBe(Role.READER);
		Claim claim = this.access.visible(claimId, by);
		Violations violations = new Violations();
		FlagReason why = violations.required("reason", reason, FlagReason.class);
		String text = violations.required("note", note, 1000);
		violations.throwIfAny();
		Flag flag = this.flags.save(new Flag(claim, Objects.requireNonNull(why), Objects.requireNonNull(text), by.id(),
				this.clock.instant()));
		this.log.add(claim.change("flag", flag.id(), "flagged", by.id(), why.word() + ": " + text));
		return flag.id();
	}

	/**
	 * Resolves a flag with a reason and returns the number of its claim; whoever raised
	 * it may withdraw it so.
	 */
	public long resolve(long flagId, @Nullable String resolution, Person by) {
		Flag flag = this.flags.findHeldById(flagId).orElseThrow(() -> new NotFoundException("flag", flagId));
		Claim claim = this.access.visible(flag.claimId(), by);
		by.mustBe(flag.wasRaisedBy(by.id()) ? Role.READER : Role.RESEARCHER);
		Violations violations = new Violations();
		String text = violations.required("resolution", resolution, 1000);
		violations.throwIfAny();
		Instant now = this.clock.instant();
		flag.resolve(Objects.requireNonNull(text), by.id(), now);
		this.assignments.findByFlagIdAndClosedAtIsNull(flagId)
			.ifPresent((open) -> open.close(FlagAssignment.Closing.RESOLVED, by.id(), now));
		this.log.add(claim.change("flag", flagId, "resolved", by.id(), text));
		return claim.id();
	}

}
