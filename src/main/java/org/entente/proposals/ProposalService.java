package org.entente.proposals;

import java.time.Clock;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.CarriedChange;
import org.entente.claims.Claim;
import org.entente.claims.ClaimAccess;
import org.entente.claims.ClaimDifference;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimEdit;
import org.entente.claims.ClaimService;
import org.entente.claims.RevisionSearch;
import org.entente.claims.Status;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes proposals, and what becomes of them. Nobody decides on a proposal of their own;
 * they may withdraw it.
 */
@Service
@Transactional
public class ProposalService {

	private final ClaimAccess access;

	private final ClaimService claims;

	private final RevisionSearch revisions;

	private final ProposalRepository proposals;

	private final OpenProposals open;

	private final ProposalContents contents;

	private final ChangeLog log;

	private final Clock clock;

	ProposalService(ClaimAccess access, ClaimService claims, RevisionSearch revisions, ProposalRepository proposals,
			OpenProposals open, ProposalContents contents, ChangeLog log, Clock clock) {
		this.access = access;
		this.claims = claims;
		this.revisions = revisions;
		this.proposals = proposals;
		this.open = open;
		this.contents = contents;
		this.log = log;
		this.clock = clock;
	}

	/** Proposes a change to a claim that stands open, and returns the number. */
	public long propose(long claimId, ProposalDraft draft, Person by) {
		by.mustBe(Role.READER);
		Claim claim = this.access.visible(claimId, by);
		if (claim.status() == Status.DRAFT || claim.status() == Status.RETRACTED) {
			throw new RuleViolationException("status", "proposal.not-to-change", claim.status().word());
		}
		Violations violations = new Violations();
		Integer base = base(claim, draft, violations);
		this.claims.inspect(draft.content(), violations);
		String reason = violations.required("reason", draft.reason(), 1000);
		violations.throwIfAny();
		this.open.mustLeaveRoom(by);
		Proposal proposal = this.proposals.saveAndFlush(new Proposal(claim, Objects.requireNonNull(base),
				this.contents.write(draft.content()), Objects.requireNonNull(reason), by.id(), this.clock.instant()));
		log(proposal, "proposed", by, reason);
		return proposal.id();
	}

	private @Nullable Integer base(Claim claim, ProposalDraft draft, Violations violations) {
		Integer base = violations.integer("revision", draft.revision());
		if (base == null || base < 1 || base > claim.revision()) {
			violations.add("revision", "proposal.revision", claim.revision());
			return null;
		}
		if (same(this.revisions.get(claim.id(), base).draft(), draft.content())) {
			violations.add("statement", "proposal.nothing");
		}
		return base;
	}

	/**
	 * Makes a proposal the next revision of its claim and returns the number of the
	 * claim. What was changed since the proposal was made stays, unless the proposal
	 * changes the same.
	 */
	public long adopt(long id, Adoption adoption, Person by) {
		by.mustBe(Role.RESEARCHER);
		Proposal proposal = toDecide(id, by);
		Violations violations = new Violations();
		String words = violations.optional("note", adoption.note(), 1000);
		violations.throwIfAny();
		Claim claim = this.access.writable(proposal.claimId(), by);
		ClaimDraft now = draft(claim, claim.revision());
		ClaimDraft result = new CarriedChange(draft(claim, proposal.baseRevision()), now,
				this.contents.read(proposal.content()))
			.result();
		if (same(now, result)) {
			throw new RuleViolationException("outcome", "proposal.nothing-left");
		}
		ClaimEdit edit = new ClaimEdit(adoption.version(), result, proposal.reason(), adoption.hedgeException());
		int revision = this.claims.adopt(claim.id(), edit, proposal.proposerId(), by);
		proposal.adopt(revision, words, by.id(), this.clock.instant());
		log(proposal, "adopted", by, words);
		return claim.id();
	}

	/** Decides against a proposal, with a reason its proposer reads. */
	public void refuse(long id, @Nullable String reason, Person by) {
		by.mustBe(Role.RESEARCHER);
		Proposal proposal = toDecide(id, by);
		Violations violations = new Violations();
		String why = violations.required("reason", reason, 1000);
		violations.throwIfAny();
		proposal.refuse(Objects.requireNonNull(why), by.id(), this.clock.instant());
		log(proposal, "refused", by, why);
	}

	/** Takes back one's own proposal. */
	public void withdraw(long id, @Nullable String reason, Person by) {
		by.mustBe(Role.READER);
		Proposal proposal = find(id);
		if (!proposal.isBy(by.id())) {
			throw new NotAllowedException("proposal-of-another");
		}
		Violations violations = new Violations();
		String why = violations.optional("reason", reason, 1000);
		violations.throwIfAny();
		proposal.withdraw(why, this.clock.instant());
		log(proposal, "withdrawn", by, why);
	}

	private Proposal toDecide(long id, Person by) {
		Proposal proposal = find(id);
		if (proposal.isBy(by.id())) {
			throw new NotAllowedException("own-proposal");
		}
		proposal.mustBeOpen();
		return proposal;
	}

	private Proposal find(long id) {
		return this.proposals.findById(id).orElseThrow(() -> new NotFoundException("proposal", id));
	}

	private ClaimDraft draft(Claim claim, int revision) {
		return this.revisions.get(claim.id(), revision).draft();
	}

	private static boolean same(ClaimDraft one, ClaimDraft other) {
		return ClaimDifference.between(one, other, UnaryOperator.identity()).isEmpty();
	}

	/**
	 * Without its relationship: proposals are not for those who only read the record.
	 */
	private void log(Proposal proposal, String kind, Person by, @Nullable String summary) {
		this.log.add(new Change("proposal", proposal.id(), kind, by.id(), null, proposal.claimId(), summary));
	}

}
