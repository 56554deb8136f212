package org.entente.api.claims;

import java.util.List;

import org.entente.api.Typed;
import org.entente.proposals.ProposalDraft;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it should read, whole, and why.
 *
 * @param revision number of the revision that was read
 */
record NewProposalJson(@Nullable Integer revision, @Nullable String relationship, @Nullable String kind,
		@Nullable String statement, @Nullable String direction, @Nullable String from, @Nullable String to,
		@Nullable String towards, @Nullable String domain, @Nullable String activity, @Nullable String modality,
		@Nullable String polarity, @Nullable String dateAsWritten, @Nullable String date, @Nullable PlaceJson place,
		List<NewParticipantJson> participants, List<GoodsJson> goods, @Nullable String reason) {

	NewProposalJson {
		participants = Typed.list(participants);
		goods = Typed.list(goods);
	}

	ProposalDraft toDraft() {
		RevisedClaimJson claim = new RevisedClaimJson(this.relationship, this.kind, this.statement, this.direction,
				this.from, this.to, this.towards, this.domain, this.activity, this.modality, this.polarity,
				this.dateAsWritten, this.date, this.place, this.participants, this.goods, this.reason, null);
		return new ProposalDraft(Typed.text(this.revision), claim.toDraft(), this.reason);
	}

}
