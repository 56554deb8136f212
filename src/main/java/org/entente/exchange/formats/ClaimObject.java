package org.entente.exchange.formats;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.entente.claims.ClaimCard;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that hangs on it, as JSON: the fields of the API but those that name
 * people who work on the record.
 */
record ClaimObject(long number, UUID id, String address, int revision, String status, String relationship, String kind,
		String statement, String direction, @Nullable String from, @Nullable String to, @Nullable String towards,
		String domain, @Nullable String activity, String modality, String polarity, @Nullable String dateAsWritten,
		@Nullable String date, @Nullable LocalDate earliest, @Nullable LocalDate latest, @Nullable Place place,
		List<Party> participants, List<Amount> goods, List<Citation> citations, List<Link> links, String evidence,
		boolean foundFalse, int sources, int origins, int lineageUnknown, String repetition, Instant createdAt,
		Instant changedAt) {

	static ClaimObject of(ClaimCard card, String address) {
		Place place = (card.placePrecision() != null)
				? new Place(card.place(), card.placeCountry(), card.placePrecision().word()) : null;
		return new ClaimObject(card.id(), card.externalId(), address, card.revision(), card.status().word(),
				card.relationship().toString(), card.kind().word(), card.statement(), card.direction().word(),
				card.from(), card.to(), card.towards(), card.domain(), card.activity(), card.modality().word(),
				card.polarity().word(), card.dateAsWritten(), (card.date() != null) ? card.date().toString() : null,
				card.earliest(), card.latest(), place, card.participants().stream().map(Party::of).toList(),
				card.goods().stream().map(Amount::of).toList(), card.standing().stream().map(Citation::of).toList(),
				card.links().stream().map(Link::of).toList(), card.evidence().word(), card.foundFalse(), card.sources(),
				card.origins(), card.lineageUnknown(), card.repetition().word(), card.createdAt(), card.changedAt());
	}

	record Place(@Nullable String name, @Nullable String country, String precision) {
	}

	record Party(String role, @Nullable String country, @Nullable UUID actor, @Nullable Long actorNumber, String name) {

		static Party of(ClaimCard.Party party) {
			return new Party(party.role().word(), party.country(), party.actor(), party.actorId(), party.name());
		}

	}

	record Amount(String what, String qualifier, @Nullable BigDecimal lower, @Nullable BigDecimal upper,
			@Nullable String unit, @Nullable String currency, @Nullable String per) {

		static Amount of(ClaimCard.Amount amount) {
			return new Amount(amount.what(), amount.qualifier().word(), exact(amount.lower()), exact(amount.upper()),
					amount.unit(), amount.currency(), (amount.per() != null) ? amount.per().word() : null);
		}

		/** Without the zeros the database adds. */
		private static @Nullable BigDecimal exact(@Nullable BigDecimal number) {
			return (number != null) ? new BigDecimal(number.stripTrailingZeros().toPlainString()) : null;
		}

	}

	record Link(String kind, boolean outgoing, long claim, UUID id) {

		static Link of(ClaimCard.Link link) {
			return new Link(link.kind().word(), link.outgoing(), link.claimId(), link.claim());
		}

	}

	record Citation(UUID id, UUID source, long sourceNumber, @Nullable String sourceTitle, String sourceKind,
			@Nullable String sourceAuthor, @Nullable String sourcePublished, @Nullable String sourceAddress,
			@Nullable String outlet, @Nullable String reliability, int version, String excerpt, @Nullable Integer start,
			@Nullable Integer end, @Nullable String locator, String stance, @Nullable String hedge, int credibility,
			@Nullable String language, @Nullable String translation, @Nullable String translator,
			boolean sourceRetracted) {

		static Citation of(ClaimCard.Cited cited) {
			return new Citation(cited.externalId(), cited.source(), cited.sourceId(), cited.title(),
					cited.sourceKind().toLowerCase(Locale.ROOT).replace('_', ' '), cited.author(), cited.published(),
					cited.url(), cited.outlet(), cited.reliability(), cited.version(), cited.excerpt(), cited.start(),
					cited.end(), cited.locator(), cited.stance().word(), cited.hedge(), cited.credibility(),
					cited.language(), cited.translation(), cited.translator(), cited.sourceRetracted());
		}

	}

}
