package org.entente.claims;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.relationships.RelationshipService;
import org.entente.shared.ChangeLog;
import org.entente.shared.StaleVersionException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records claims, revises them, hands them to review and withdraws them. */
@Service
@Transactional
public class ClaimService {

	private final ClaimAccess access;

	private final ClaimRepository claims;

	private final ClaimRetractionRepository retractions;

	private final Revisions revisions;

	private final CitationService citations;

	private final ClaimRecorder recorder;

	private final ClaimCheck check;

	private final RelationshipService relationships;

	private final EvidenceKeeper evidence;

	private final HedgeExceptions hedges;

	private final ChangeLog log;

	private final Clock clock;

	ClaimService(ClaimAccess access, ClaimRepository claims, ClaimRetractionRepository retractions, Revisions revisions,
			CitationService citations, ClaimRecorder recorder, ClaimCheck check, RelationshipService relationships,
			EvidenceKeeper evidence, HedgeExceptions hedges, ChangeLog log, Clock clock) {
		this.access = access;
		this.claims = claims;
		this.retractions = retractions;
		this.revisions = revisions;
		this.citations = citations;
		this.recorder = recorder;
		this.check = check;
		this.relationships = relationships;
		this.evidence = evidence;
		this.hedges = hedges;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Records a claim that needs no exception from the rule of hedges.
	 * @param submit whether it goes to review at once or stays a draft
	 */
	public long record(@Nullable UUID id, ClaimDraft draft, List<CitationDraft> cited, boolean submit, Person by) {
		return record(id, draft, cited, Handover.of(submit), by);
	}

	/**
	 * Records a claim with its citations, of which there is at least one, and returns its
	 * number.
	 * @param id only where the claim comes from another instance
	 */
	public long record(@Nullable UUID id, ClaimDraft draft, List<CitationDraft> cited, Handover handover, Person by) {
		return this.recorder.record(new ClaimRecorder.Entry(id, draft, cited, handover), by);
	}

	/** Makes a new revision that needs no exception from the rule of hedges. */
	public void revise(long id, int version, ClaimDraft draft, @Nullable String reason, Person by) {
		revise(id, new ClaimEdit(version, draft, reason, null), by);
	}

	/**
	 * Makes a new revision; refuses when somebody else changed the claim since the given
	 * version was read.
	 */
	public void revise(long id, ClaimEdit edit, Person by) {
		reword(id, edit, null, by);
	}

	/**
	 * Makes what somebody proposed a new revision that names both, and returns its
	 * number.
	 */
	public int adopt(long id, ClaimEdit edit, long proposer, Person by) {
		return reword(id, edit, proposer, by);
	}

	/**
	 * Makes a new revision because two claims are merged or taken apart: what is cited
	 * for it changes with it, so that hedges are compared when that is done.
	 */
	public void reword(long id, int version, Wording wording, Person by) {
		write(editable(id, version, by), wording, new Violations(), by);
	}

	private int reword(long id, ClaimEdit edit, @Nullable Long proposer, Person by) {
		Claim claim = editable(id, edit.version(), by);
		Violations violations = new Violations();
		String exception = HedgeExceptions.reason(edit.hedgeException(), violations);
		write(claim, new Wording(edit.draft(), edit.reason(), proposer), violations, by);
		this.hedges.settle(claim, exception, by);
		return claim.revision();
	}

	private Claim editable(long id, int version, Person by) {
		by.mustBe(Role.RESEARCHER);
		Claim claim = this.access.writable(id, by);
		StaleVersionException.check("claim", id, version, claim.version());
		return claim;
	}

	private void write(Claim claim, Wording wording, Violations violations, Person by) {
		ClaimContent content = this.check.check(wording.draft(), violations);
		String why = (claim.status() == Status.DRAFT) ? violations.optional("reason", wording.reason(), 1000)
				: violations.required("reason", wording.reason(), 1000);
		violations.throwIfAny();
		long relationship = this.relationships.findOrBegin(content.relationship(), by.id());
		boolean moved = relationship != claim.relationshipId();
		claim.revise(relationship, content, this.clock.instant());
		if (moved) {
			this.citations.move(claim);
		}
		this.claims.saveAndFlush(claim);
		this.revisions.add(claim, new Wording(wording.draft(), why, wording.proposer()), by);
		this.evidence.renew(claim.id());
		log(claim, "revised", by, why);
	}

	/** Adds every rule that a draft breaks, without writing anything. */
	@Transactional(readOnly = true)
	public void inspect(ClaimDraft draft, Violations violations) {
		this.check.check(draft, violations);
	}

	/** Hands a draft or a returned claim to review, without a new exception. */
	public void submit(long id, Person by) {
		submit(id, null, by);
	}

	/**
	 * Hands a draft or a returned claim to review.
	 * @param hedgeException why a statement should pass that is stronger than its excerpt
	 */
	public void submit(long id, @Nullable String hedgeException, Person by) {
		by.mustBe(Role.RESEARCHER);
		Claim claim = this.access.writable(id, by);
		Violations violations = new Violations();
		String exception = HedgeExceptions.reason(hedgeException, violations);
		violations.throwIfAny();
		this.hedges.ask(claim, exception, by);
		if (!this.hedges.isAsked(claim)) {
			this.hedges.check(claim, exception);
		}
		claim.submit(this.clock.instant());
		this.evidence.renew(id);
		log(claim, "submitted", by, null);
	}

	/** Withdraws a claim; it stays readable with the reason. */
	public void retract(long id, int version, @Nullable String reason, Person by) {
		by.mustBe(Role.RESEARCHER);
		Claim claim = this.access.writable(id, by);
		StaleVersionException.check("claim", id, version, claim.version());
		Violations violations = new Violations();
		String why = violations.required("reason", reason, 1000);
		violations.throwIfAny();
		claim.retract(this.clock.instant());
		// Of two who withdraw it at once the later must hear that it changed, before the
		// reason is written
		this.claims.saveAndFlush(claim);
		this.retractions.save(new ClaimRetraction(id, Objects.requireNonNull(why), by.id(), this.clock.instant()));
		this.evidence.renew(id);
		log(claim, "retracted", by, why);
	}

	private void log(Claim claim, String kind, Person by, @Nullable String summary) {
		this.log.add(claim.change("claim", claim.id(), kind, by.id(), summary));
	}

}
