package org.entente.web.relationships;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.entente.claims.Repetition;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimCard.Party;
import org.entente.claims.ClaimKind;
import org.entente.claims.Direction;
import org.entente.claims.Evidence;
import org.entente.claims.Modality;
import org.entente.claims.ParticipantRole;
import org.entente.claims.Polarity;
import org.entente.claims.Status;
import org.entente.relationships.RelationshipCode;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Claims as pages read them, for tests without a database. */
final class Cards {

	private static final RelationshipCode CODE = RelationshipCode.find("IRN-PRK").orElseThrow();

	private Cards() {
	}

	/** A tie of this domain and date. */
	static ClaimCard dated(String domain, @Nullable String date) {
		return card(ClaimKind.TIE, domain, date, null, null, List.of());
	}

	/** An assessment, from one country to another or to none. */
	static ClaimCard thought(ClaimKind kind, @Nullable String from, @Nullable String to, Party... parties) {
		return card(kind, "diplomatic", null, from, to, List.of(parties));
	}

	static Party country(String code, ParticipantRole role) {
		return new Party(code, null, null, code, null, role);
	}

	private static ClaimCard card(ClaimKind kind, String domain, @Nullable String text, @Nullable String from,
			@Nullable String to, List<Party> parties) {
		EdtfDate date = (text != null) ? EdtfDate.parse(text) : null;
		return new ClaimCard(1, UUID.randomUUID(), 0, 1, CODE, kind, "They meet.", domain, null,
				(from != null) ? Direction.DIRECTED : Direction.NONE, from, to, null, Modality.OCCURRED,
				Polarity.ASSERTED, text, date, (date != null) ? date.earliest() : null,
				(date != null) ? date.latest() : null, null, null, null, Status.ACCEPTED, false, Evidence.SINGLE_ORIGIN,
				1, 1, 0, Repetition.NONE, 1, "Researcher", Instant.EPOCH, Instant.EPOCH, parties, List.of(), List.of(),
				List.of());
	}

}
