package org.entente.api.claims;

import java.util.List;
import java.util.UUID;

import org.entente.api.Typed;
import org.entente.claims.CitationDraft;
import org.entente.claims.ClaimDraft;
import org.entente.claims.Handover;
import org.jspecify.annotations.Nullable;

/**
 * A claim to be recorded, in the exchange form, with its citations.
 *
 * @param submit whether it goes to review at once; otherwise it stays a draft
 * @param hedgeException why a statement should pass that is stronger than its excerpt
 */
record NewClaimJson(@Nullable UUID id, @Nullable String relationship, @Nullable String kind, @Nullable String statement,
		@Nullable String direction, @Nullable String from, @Nullable String to, @Nullable String towards,
		@Nullable String domain, @Nullable String activity, @Nullable String modality, @Nullable String polarity,
		@Nullable String dateAsWritten, @Nullable String date, @Nullable PlaceJson place,
		List<NewParticipantJson> participants, List<GoodsJson> goods, List<NewCitationJson> citations,
		@Nullable Boolean submit, @Nullable String hedgeException) {

	NewClaimJson {
		participants = Typed.list(participants);
		goods = Typed.list(goods);
		citations = Typed.list(citations);
	}

	ClaimDraft toDraft() {
		return new ClaimDraft(this.relationship, this.kind, this.statement, this.direction, this.from, this.to,
				this.towards, this.domain, this.activity, this.modality, this.polarity, this.dateAsWritten, this.date,
				(this.place != null) ? this.place.toDraft() : null,
				this.participants.stream().map(NewParticipantJson::toDraft).toList(),
				this.goods.stream().map(GoodsJson::toDraft).toList());
	}

	List<CitationDraft> toCitationDrafts() {
		return this.citations.stream().map(NewCitationJson::toDraft).toList();
	}

	Handover toHandover() {
		return new Handover(Boolean.TRUE.equals(this.submit), this.hedgeException);
	}

}
