package org.entente.api.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.entente.claims.ClaimCard;
import org.jspecify.annotations.Nullable;

/** A claim with all that hangs on it. */
record ClaimJson(long number, UUID id, int version, int revision, String status, String relationship, String kind,
		String statement, String direction, @Nullable String from, @Nullable String to, @Nullable String towards,
		String domain, @Nullable String activity, String modality, String polarity, @Nullable String dateAsWritten,
		@Nullable String date, @Nullable LocalDate earliest, @Nullable LocalDate latest, @Nullable PlaceJson place,
		List<ParticipantJson> participants, List<GoodsJson> goods, List<CitationJson> citations, List<LinkJson> links,
		List<LinkedFromJson> linkedFrom, String evidence, boolean foundFalse, int sources, int origins,
		int lineageUnknown, String repetition, String author, Instant createdAt, Instant changedAt) {

	static ClaimJson of(ClaimCard card) {
		return new ClaimJson(card.id(), card.externalId(), card.version(), card.revision(), card.status().word(),
				card.relationship().toString(), card.kind().word(), card.statement(), card.direction().word(),
				card.from(), card.to(), card.towards(), card.domain(), card.activity(), card.modality().word(),
				card.polarity().word(), card.dateAsWritten(), (card.date() != null) ? card.date().toString() : null,
				card.earliest(), card.latest(), PlaceJson.of(card),
				card.participants().stream().map(ParticipantJson::of).toList(),
				card.goods().stream().map(GoodsJson::of).toList(),
				card.citations().stream().map(CitationJson::of).toList(), LinkJson.of(card), LinkedFromJson.of(card),
				card.evidence().word(), card.foundFalse(), card.sources(), card.origins(), card.lineageUnknown(),
				card.repetition().word(), card.author(), card.createdAt(), card.changedAt());
	}

}
