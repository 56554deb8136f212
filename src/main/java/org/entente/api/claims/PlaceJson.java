package org.entente.api.claims;

import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimDraft;
import org.jspecify.annotations.Nullable;

/** Where it is said to hold. */
record PlaceJson(@Nullable String name, @Nullable String country, @Nullable String precision) {

	static @Nullable PlaceJson of(ClaimCard card) {
		if (card.placePrecision() == null) {
			return null;
		}
		return new PlaceJson(card.place(), card.placeCountry(), card.placePrecision().word());
	}

	static @Nullable PlaceJson of(ClaimDraft.@Nullable PlaceDraft draft) {
		return (draft != null) ? new PlaceJson(draft.name(), draft.country(), draft.precision()) : null;
	}

	ClaimDraft.PlaceDraft toDraft() {
		return new ClaimDraft.PlaceDraft(this.name, this.country, this.precision);
	}

}
