package org.entente.web.claims;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ClaimCard;
import org.entente.claims.Status;
import org.jspecify.annotations.Nullable;

/** What a reader may do with a claim: which actions its page offers. */
record Rights(boolean flag, boolean write, boolean submit, boolean review, boolean propose) {

	static Rights of(ClaimCard claim, @Nullable Person person) {
		if (person == null) {
			return new Rights(false, false, false, false, false);
		}
		boolean open = claim.status() != Status.DRAFT || claim.authorId() == person.id();
		boolean write = person.is(Role.RESEARCHER) && open && claim.status() != Status.RETRACTED
				&& claim.status() != Status.MERGED;
		boolean submittable = claim.status() == Status.DRAFT || claim.status() == Status.RETURNED;
		return new Rights(true, write, write && submittable,
				person.is(Role.REVIEWER) && claim.status() == Status.IN_REVIEW,
				claim.status() != Status.DRAFT && claim.status() != Status.RETRACTED);
	}

}
