package org.entente.web.proposals;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.CarriedChange;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimDifference;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimSearch;
import org.entente.claims.RevisionSearch;
import org.entente.claims.WordDifference;
import org.entente.proposals.ProposalSearch;
import org.entente.proposals.ProposalSearch.Proposed;
import org.entente.web.RevisionNames;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what somebody needs to see before deciding on a proposal. */
@Component
class ProposalPage {

	private final ProposalSearch proposals;

	private final ClaimSearch claims;

	private final RevisionSearch revisions;

	private final RevisionNames names;

	ProposalPage(ProposalSearch proposals, ClaimSearch claims, RevisionSearch revisions, RevisionNames names) {
		this.proposals = proposals;
		this.claims = claims;
		this.revisions = revisions;
		this.names = names;
	}

	void fill(Model model, long id, Person person) {
		Proposed proposal = this.proposals.get(id);
		ClaimCard claim = this.claims.get(proposal.claimId(), person);
		boolean own = proposal.proposerId() == person.id();
		model.addAttribute("proposal", proposal)
			.addAttribute("claim", claim)
			.addAttribute("own", own)
			.addAttribute("decides", proposal.isOpen() && !own && person.is(Role.RESEARCHER));
		compare(model, proposal, claim);
	}

	/** While it is open and the claim changed, all three; else what it changes. */
	private void compare(Model model, Proposed proposal, ClaimCard claim) {
		ClaimDraft proposed = this.proposals.draft(proposal);
		ClaimDraft base = draft(claim, proposal.baseRevision());
		ClaimDraft now = proposal.isStale() ? draft(claim, claim.revision()) : base;
		UnaryOperator<String> actors = this.names.of(List.of(base, now, proposed));
		CarriedChange change = new CarriedChange(base, now, proposed);
		ClaimDraft result = change.result();
		model.addAttribute("words", WordDifference.between(said(now), said(result)))
			.addAttribute("fields", ClaimDifference.between(now, result, actors));
		if (proposal.isStale()) {
			model.addAttribute("readings", change.readings(actors));
		}
	}

	private ClaimDraft draft(ClaimCard claim, int revision) {
		return this.revisions.get(claim.id(), revision).draft();
	}

	private static String said(ClaimDraft draft) {
		return Objects.requireNonNullElse(draft.statement(), "");
	}

}
