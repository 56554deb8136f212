package org.entente.api.claims;

import java.util.List;

import org.entente.api.Typed;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimEdit;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is to read from now on, whole, and why. Its citations are changed at
 * their own address.
 */
record RevisedClaimJson(@Nullable String relationship, @Nullable String kind, @Nullable String statement,
		@Nullable String direction, @Nullable String from, @Nullable String to, @Nullable String towards,
		@Nullable String domain, @Nullable String activity, @Nullable String modality, @Nullable String polarity,
		@Nullable String dateAsWritten, @Nullable String date, @Nullable PlaceJson place,
		List<NewParticipantJson> participants, List<GoodsJson> goods, @Nullable String reason,
		@Nullable String hedgeException) {

	RevisedClaimJson {
		participants = Typed.list(participants);
		goods = Typed.list(goods);
	}

	ClaimEdit toEdit(int version) {
		return new ClaimEdit(version, toDraft(), this.reason, this.hedgeException);
	}

	ClaimDraft toDraft() {
		return new ClaimDraft(this.relationship, this.kind, this.statement, this.direction, this.from, this.to,
				this.towards, this.domain, this.activity, this.modality, this.polarity, this.dateAsWritten, this.date,
				(this.place != null) ? this.place.toDraft() : null,
				this.participants.stream().map(NewParticipantJson::toDraft).toList(),
				this.goods.stream().map(GoodsJson::toDraft).toList());
	}

}
