package org.entente.claims;

import org.entente.accounts.Person;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a claim needs to be accepted: something that is cited for it, and a statement no
 * stronger than that.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Admission {

	private final CitationRepository citations;

	private final HedgeExceptions hedges;

	Admission(CitationRepository citations, HedgeExceptions hedges) {
		this.citations = citations;
		this.hedges = hedges;
	}

	public boolean isCited(Claim claim) {
		return this.citations.existsByClaimIdAndRetractedAtIsNull(claim.id());
	}

	/**
	 * Reports what a claim lacks.
	 * @param allowsHedge that the reviewer lets a statement pass that is too strong
	 * @param reason of the reviewer, which then stands for it
	 */
	public void admit(Claim claim, boolean allowsHedge, @Nullable String reason, Person by, Violations violations) {
		if (!isCited(claim)) {
			violations.add("decision", "review.nothing-cited");
			return;
		}
		this.hedges.admit(claim, allowsHedge, reason, by, violations);
	}

}
