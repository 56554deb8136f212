package org.entente.claims;

import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who gets hold of a claim to change it: any researcher of a claim that is open to all,
 * only its author of a draft. A draft does not exist for anyone else.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClaimAccess {

	private final ClaimRepository claims;

	ClaimAccess(ClaimRepository claims) {
		this.claims = claims;
	}

	/** A claim that this person can see. */
	public Claim visible(long id, Person by) {
		return this.claims.findById(id)
			.filter((claim) -> claim.status() != Status.DRAFT || claim.createdBy() == by.id())
			.orElseThrow(() -> new NotFoundException("claim", id));
	}

	/** A claim that this person may change. */
	public Claim writable(long id, Person by) {
		Claim claim = visible(id, by);
		boolean mayWrite = claim.createdBy() == by.id() || by.is(Role.REVIEWER)
				|| (by.is(Role.RESEARCHER) && claim.status() != Status.DRAFT);
		if (!mayWrite) {
			throw new NotAllowedException("needs-researcher");
		}
		if (claim.status() == Status.MERGED) {
			throw new RuleViolationException("status", "claim.is-merged");
		}
		return claim;
	}

	Claim visible(UUID externalId, Person by) {
		Claim claim = this.claims.findByExternalId(externalId)
			.orElseThrow(() -> new NotFoundException("claim", externalId));
		return visible(claim.id(), by);
	}

}
