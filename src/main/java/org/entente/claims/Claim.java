package org.entente.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.entente.shared.Change;
import org.jspecify.annotations.Nullable;

/**
 * Something a source says about what states do with, to or for each other, as its current
 * revision has it. It is never "the fact", and it is never deleted.
 */
@Entity
public class Claim {

	@Id
	private Long id;

	/** Never in an update: the lock would shut out whoever only refers to the row. */
	@Column(updatable = false)
	private UUID externalId;

	private long relationshipId;

	private int revision;

	@Embedded
	private Proposition proposition;

	@Embedded
	private EditorialState state;

	/** As it was read; {@link EvidenceKeeper} writes it, in SQL. */
	@Embedded
	private EvidenceRule.Finding evidence;

	private long createdBy;

	private Instant createdAt;

	private Instant changedAt;

	@OneToMany(mappedBy = "claim", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<Participant> participants = new ArrayList<>();

	@OneToMany(mappedBy = "claim", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<Goods> goods = new ArrayList<>();

	@Version
	private int version;

	protected Claim() {
	}

	Claim(long id, UUID externalId, long relationshipId, ClaimContent content, long createdBy, Instant now) {
		this.id = id;
		this.externalId = externalId;
		this.createdBy = createdBy;
		this.createdAt = now;
		this.revision = 1;
		this.state = EditorialState.BEGUN;
		say(relationshipId, content, now);
	}

	/**
	 * Makes the content of a new revision current; what was decided on the one before no
	 * longer holds.
	 */
	void revise(long relationshipId, ClaimContent content, Instant now) {
		this.state = this.state.revised();
		this.revision++;
		say(relationshipId, content, now);
	}

	/** What speaks for a new claim. */
	void found(EvidenceRule.Finding evidence) {
		this.evidence = evidence;
	}

	private void say(long relationshipId, ClaimContent content, Instant now) {
		this.relationshipId = relationshipId;
		this.proposition = content.proposition();
		this.participants.clear();
		content.participants()
			.forEach((party) -> this.participants.add(new Participant(this, this.participants.size(), party)));
		this.goods.clear();
		content.goods().forEach((amount) -> this.goods.add(new Goods(this, this.goods.size(), amount)));
		this.changedAt = now;
	}

	void submit(Instant now) {
		this.state = this.state.submitted();
		this.changedAt = now;
	}

	/** Takes in what a reviewer decided on the current revision. */
	public void decide(Status outcome, boolean foundFalse, Instant now) {
		this.state = this.state.decided(outcome, foundFalse);
		this.changedAt = now;
	}

	/** A decision was taken back: the claim waits again, since when it waited before. */
	public void waitAgain(Instant since) {
		this.state = this.state.waitingAgain();
		this.changedAt = since;
	}

	void retract(Instant now) {
		this.state = this.state.retracted();
		this.changedAt = now;
	}

	/**
	 * What is cited for it changed: that counts as a change of the claim, for everyone
	 * who is editing it.
	 */
	void evidenceChanged(Instant now) {
		this.state.mustNotBeRetracted();
		this.changedAt = now;
	}

	/** The last that was cited for it is withdrawn. */
	void uncited(Instant now) {
		this.state = this.state.uncited();
		this.changedAt = now;
	}

	/**
	 * A change to this claim or to something that hangs on it, for the log. While it is a
	 * draft the change belongs to no relationship's page, because the draft is nobody's
	 * business but its author's.
	 */
	public Change change(String subject, long subjectId, String kind, long by, @Nullable String summary) {
		Long relationship = (status() != Status.DRAFT) ? this.relationshipId : null;
		return new Change(subject, subjectId, kind, by, relationship, this.id, summary);
	}

	public long id() {
		return this.id;
	}

	public UUID externalId() {
		return this.externalId;
	}

	public long relationshipId() {
		return this.relationshipId;
	}

	public int revision() {
		return this.revision;
	}

	Proposition proposition() {
		return this.proposition;
	}

	EvidenceRule.Finding finding() {
		return this.evidence;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	String statement() {
		return this.proposition.statement();
	}

	public Status status() {
		return this.state.status();
	}

	public int version() {
		return this.version;
	}

	/** Last change of content or status; of a claim in review, since when it waits. */
	public Instant changedAt() {
		return this.changedAt;
	}

	long createdBy() {
		return this.createdBy;
	}

}
