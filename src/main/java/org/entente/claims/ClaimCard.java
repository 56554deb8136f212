package org.entente.claims;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.entente.relationships.RelationshipCode;
import org.entente.shared.EdtfDate;
import org.entente.sources.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that hangs on it, as pages and the API show it.
 *
 * @param id number in the address
 * @param version to be given back by whoever changes it
 * @param sources how many sources are cited for it
 * @param origins how many independent origins assert it
 * @param lineageUnknown how many of the sources rest on something unknown
 * @param repetition whether those who assert it only repeat each other
 */
public record ClaimCard(long id, UUID externalId, int version, int revision, RelationshipCode relationship,
		ClaimKind kind, String statement, String domain, @Nullable String activity, Direction direction,
		@Nullable String from, @Nullable String to, @Nullable String towards, Modality modality, Polarity polarity,
		@Nullable String dateAsWritten, @Nullable EdtfDate date, @Nullable LocalDate earliest,
		@Nullable LocalDate latest, @Nullable String place, @Nullable String placeCountry,
		@Nullable PlacePrecision placePrecision, Status status, boolean foundFalse, Evidence evidence, int sources,
		int origins, int lineageUnknown, Repetition repetition, long authorId, String author, Instant createdAt,
		Instant changedAt, List<Party> participants, List<Amount> goods, List<Link> links, List<Cited> citations) {

	/**
	 * All there is of it. Comparing so many parts is slow the way records do it, and
	 * pages compare many claims.
	 */
	Object[] contents() {
		return new Object[] { this.id, this.externalId, this.version, this.revision, this.relationship, this.kind,
				this.statement, this.domain, this.activity, this.direction, this.from, this.to, this.towards,
				this.modality, this.polarity, this.dateAsWritten, this.date, this.earliest, this.latest, this.place,
				this.placeCountry, this.placePrecision, this.status, this.foundFalse, this.evidence, this.sources,
				this.origins, this.lineageUnknown, this.repetition, this.authorId, this.author, this.createdAt,
				this.changedAt, this.participants, this.goods, this.links, this.citations };
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof ClaimCard that && this.id == that.id
				&& Arrays.equals(contents(), that.contents()));
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.id);
	}

	/** The column of the evidence matrix it stands in. */
	public String directionKey() {
		return (this.direction == Direction.DIRECTED) ? this.from + ">" + ((this.to != null) ? this.to : "")
				: this.direction.word();
	}

	/** Its citations that were not withdrawn. */
	public List<Cited> standing() {
		return this.citations.stream().filter((citation) -> citation.retractionReason() == null).toList();
	}

	/** Standing citations whose excerpt drifted or is lost in a newer version. */
	public List<Cited> doubtful() {
		return standing().stream()
			.filter((cited) -> cited.recheck().filter((recheck) -> recheck.finding().isDoubtful()).isPresent())
			.toList();
	}

	/** Standing citations of sources that have a newer version nobody could compare. */
	public List<Cited> uncompared() {
		return standing().stream().filter((cited) -> !cited.notCompared().isEmpty()).toList();
	}

	/**
	 * The statement before the first hedge it keeps from a source, that hedge, and after
	 * it; the hedge is empty where it keeps none.
	 */
	public List<String> statementParts() {
		return standing().stream()
			.map(Cited::hedge)
			.filter(Objects::nonNull)
			.flatMap((hedge) -> find(hedge).stream())
			.findFirst()
			.map((at) -> List.of(this.statement.substring(0, at.start()), at.group(),
					this.statement.substring(at.end())))
			.orElse(List.of(this.statement, "", ""));
	}

	/** Whether the statement keeps words of a source, whatever their capitals. */
	public boolean keeps(String words) {
		return find(words).isPresent();
	}

	/**
	 * The hedge its statement has lost, or the emphasis it has added, against what is
	 * cited for it; nothing where it is no stronger.
	 */
	public Optional<String> tooStrong() {
		return HedgeLock
			.excess(this.statement,
					standing().stream()
						.filter((cited) -> cited.stance() == Stance.ASSERTS)
						.map((cited) -> new HedgeLock.Words(cited.excerpt(), cited.hedge(), cited.translation()))
						.toList())
			.map(HedgeLock.Excess::words);
	}

	private Optional<MatchResult> find(String words) {
		return Pattern.compile(words.strip(), Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
			.matcher(this.statement)
			.results()
			.findFirst();
	}

	/**
	 * Accepted or open claims that contradict or deny it, or that it contradicts or
	 * denies.
	 */
	public List<Link> opposed() {
		return this.links.stream()
			.filter((link) -> link.kind() == LinkKind.CONTRADICTS || link.kind() == LinkKind.DENIES)
			.filter((link) -> link.status().isShown())
			.toList();
	}

	/** A participant: country or actor, with its name and role. */
	public record Party(@Nullable String country, @Nullable Long actorId, @Nullable UUID actor, String name,
			@Nullable String actorKind, ParticipantRole role) {
	}

	/** Goods and their amount. */
	public record Amount(String what, Qualifier qualifier, @Nullable BigDecimal lower, @Nullable BigDecimal upper,
			@Nullable String unit, @Nullable String currency, @Nullable Period per) {

		/** Everything but what it is: at least 20 rounds a month. */
		public String inWords() {
			return AmountWords.of(this);
		}

	}

	/**
	 * A link to another claim.
	 *
	 * @param outgoing whether this claim is the one that contradicts, supports, ...
	 */
	public record Link(LinkKind kind, boolean outgoing, long claimId, UUID claim, String statement, Evidence evidence,
			Status status, @Nullable String note) {

		/** How this claim stands to the other: "denies", "denied by". */
		public String words() {
			return this.outgoing ? this.kind.word() : this.kind.reverse();
		}
	}

	/**
	 * A citation with what is needed to name its source; the outlet's grade is the one in
	 * force now.
	 *
	 * @param sourceRetracted whether its source no longer speaks
	 * @param rechecks what became of it in other versions, that of the newest first
	 */
	public record Cited(long id, UUID externalId, long claimId, long sourceId, UUID source, @Nullable String title,
			String sourceKind, @Nullable String author, @Nullable String published, @Nullable String url,
			@Nullable Long outletId, @Nullable String outlet, @Nullable String reliability, int version,
			boolean textHeld, String excerpt, @Nullable Integer start, @Nullable Integer end, @Nullable String prefix,
			@Nullable String suffix, @Nullable String locator, Stance stance, @Nullable String hedge, int credibility,
			@Nullable String language, @Nullable String translation, @Nullable String translator, long authorId,
			String citedBy, Instant citedAt, @Nullable String retractionReason, boolean sourceRetracted,
			List<Recheck> rechecks) {
		Object[] contents() {
			return new Object[] { this.id, this.externalId, this.claimId, this.sourceId, this.source, this.title,
					this.sourceKind, this.author, this.published, this.url, this.outletId, this.outlet,
					this.reliability, this.version, this.textHeld, this.excerpt, this.start, this.end, this.prefix,
					this.suffix, this.locator, this.stance, this.hedge, this.credibility, this.language,
					this.translation, this.translator, this.authorId, this.citedBy, this.citedAt, this.retractionReason,
					this.sourceRetracted, this.rechecks };
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return this == other || (other instanceof Cited that && this.id == that.id
					&& Arrays.equals(contents(), that.contents()));
		}

		@Override
		public int hashCode() {
			return Long.hashCode(this.id);
		}

		/** The title, or what kind of thing it is when it has none. */
		public String caption() {
			return SourceRow.caption(this.title, this.sourceKind, null);
		}

		/** What became of it in the newest version it could be compared with. */
		public Optional<Recheck> recheck() {
			return this.rechecks.stream()
				.filter((recheck) -> recheck.finding() != RecheckFinding.NOT_COMPARABLE)
				.findFirst();
		}

		/** Versions newer than any it could be compared with. */
		public List<Recheck> notCompared() {
			return this.rechecks.stream()
				.takeWhile((recheck) -> recheck.finding() == RecheckFinding.NOT_COMPARABLE)
				.toList();
		}

		/**
		 * A word of doubt in the excerpt, or an empty text where the scale finds none.
		 */
		public String doubt() {
			return HedgeScale.firstDoubt(this.excerpt);
		}

		/**
		 * The excerpt before its hedge, the hedge, and after it; the hedge is empty where
		 * there is none.
		 */
		public List<String> parts() {
			if (this.hedge == null) {
				return List.of(this.excerpt, "", "");
			}
			int at = this.excerpt.indexOf(this.hedge);
			return List.of(this.excerpt.substring(0, at), this.hedge, this.excerpt.substring(at + this.hedge.length()));
		}
	}

}
