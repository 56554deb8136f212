package org.entente.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.entente.shared.Change;
import org.entente.shared.EdtfDate;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Something a source says about what states do with, to or for each other, as its current
 * revision has it. It is never "the fact", and it is never deleted.
 */
@Entity
public class Claim {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private UUID externalId;

	private long relationshipId;

	private int revision;

	@Enumerated(EnumType.STRING)
	private ClaimKind kind;

	private String statement;

	private String domain;

	private @Nullable String activity;

	@Enumerated(EnumType.STRING)
	private Direction direction;

	private @Nullable String fromCountry;

	private @Nullable String toCountry;

	private @Nullable String towardsCountry;

	@Enumerated(EnumType.STRING)
	private Modality modality;

	@Enumerated(EnumType.STRING)
	private Polarity polarity;

	private @Nullable String dateAsWritten;

	private @Nullable String date;

	private @Nullable LocalDate dateEarliest;

	private @Nullable LocalDate dateLatest;

	private @Nullable String place;

	private @Nullable String placeCountry;

	@Enumerated(EnumType.STRING)
	private @Nullable PlacePrecision placePrecision;

	@Enumerated(EnumType.STRING)
	private Status status;

	private boolean foundFalse;

	/** Begins as unverified; afterwards {@link EvidenceKeeper} writes it, in SQL. */
	@Column(updatable = false)
	@Enumerated(EnumType.STRING)
	private Evidence evidence = Evidence.UNVERIFIED;

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

	Claim(UUID externalId, long relationshipId, ClaimContent content, long createdBy, Instant now) {
		this.externalId = externalId;
		this.createdBy = createdBy;
		this.createdAt = now;
		this.revision = 1;
		this.status = Status.DRAFT;
		say(relationshipId, content, now);
	}

	/**
	 * Makes the content of a new revision current; what was decided on the one before no
	 * longer holds.
	 */
	void revise(long relationshipId, ClaimContent content, Instant now) {
		mustNotBe(Status.RETRACTED);
		this.revision++;
		this.foundFalse = false;
		if (this.status != Status.DRAFT) {
			this.status = Status.IN_REVIEW;
		}
		say(relationshipId, content, now);
	}

	private void say(long relationshipId, ClaimContent content, Instant now) {
		this.relationshipId = relationshipId;
		this.kind = content.kind();
		this.statement = content.statement();
		this.domain = content.domain();
		this.activity = content.activity();
		this.modality = content.modality();
		this.polarity = content.polarity();
		point(content.course());
		date(content.dateAsWritten(), content.date());
		this.place = content.place().name();
		this.placeCountry = content.place().country();
		this.placePrecision = content.place().precision();
		this.participants.clear();
		content.participants()
			.forEach((party) -> this.participants.add(new Participant(this, this.participants.size(), party)));
		this.goods.clear();
		content.goods().forEach((amount) -> this.goods.add(new Goods(this, this.goods.size(), amount)));
		this.changedAt = now;
	}

	private void point(ClaimContent.Course course) {
		this.direction = course.direction();
		this.fromCountry = course.from();
		this.toCountry = course.to();
		this.towardsCountry = course.towards();
	}

	private void date(@Nullable String asWritten, @Nullable EdtfDate date) {
		this.dateAsWritten = asWritten;
		this.date = (date != null) ? date.toString() : null;
		this.dateEarliest = (date != null) ? date.earliest() : null;
		this.dateLatest = (date != null) ? date.latest() : null;
	}

	void submit(Instant now) {
		if (this.status != Status.DRAFT && this.status != Status.RETURNED) {
			throw new RuleViolationException("status", "claim.not-to-submit", this.status.word());
		}
		this.status = Status.IN_REVIEW;
		this.changedAt = now;
	}

	/** Takes in what a reviewer decided on the current revision. */
	public void decide(Status outcome, boolean foundFalse, Instant now) {
		if (this.status != Status.IN_REVIEW) {
			throw new RuleViolationException("decision", "review.not-waiting", this.status.word());
		}
		this.status = outcome;
		this.foundFalse = foundFalse;
		this.changedAt = now;
	}

	void retract(Instant now) {
		mustNotBe(Status.RETRACTED);
		this.status = Status.RETRACTED;
		this.changedAt = now;
	}

	/**
	 * What is cited for it changed: that counts as a change of the claim, for everyone
	 * who is editing it.
	 */
	void evidenceChanged(Instant now) {
		mustNotBe(Status.RETRACTED);
		this.changedAt = now;
	}

	private void mustNotBe(Status forbidden) {
		if (this.status == forbidden) {
			throw new RuleViolationException("status", "claim.is-" + forbidden.word());
		}
	}

	/**
	 * A change to this claim or to something that hangs on it, for the log. While it is a
	 * draft the change belongs to no relationship's page, because the draft is nobody's
	 * business but its author's.
	 */
	public Change change(String subject, long subjectId, String kind, long by, @Nullable String summary) {
		Long relationship = (this.status != Status.DRAFT) ? this.relationshipId : null;
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

	public Status status() {
		return this.status;
	}

	public int version() {
		return this.version;
	}

	long createdBy() {
		return this.createdBy;
	}

}
