package org.entente.api;

import java.time.Instant;

import org.entente.proposals.Outcome;
import org.entente.proposals.ProposalSearch;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it stands in lists.
 *
 * @param stale whether the claim was worded anew since, while nobody has decided
 */
public record OpenProposalJson(long number, long claimNumber, String relationship, int baseRevision,
		int currentRevision, boolean stale, String reason, String proposer, Instant proposedAt,
		@Nullable String outcome, @Nullable String outcomeReason, @Nullable String decidedBy,
		@Nullable Instant decidedAt, @Nullable Integer adoptedRevision) {

	public static OpenProposalJson of(ProposalSearch.Proposed proposal) {
		Outcome outcome = proposal.outcome();
		return new OpenProposalJson(proposal.id(), proposal.claimId(), proposal.relationship(), proposal.baseRevision(),
				proposal.currentRevision(), proposal.isStale(), proposal.reason(), proposal.proposer(),
				proposal.proposedAt(), (outcome != null) ? outcome.word() : null, proposal.outcomeReason(),
				proposal.decidedBy(), proposal.decidedAt(), proposal.adoptedRevision());
	}

}
