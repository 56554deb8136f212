package org.entente.api.claims;

import org.entente.claims.ClaimDraft;
import org.jspecify.annotations.Nullable;

/** Who takes part: a country or an actor, in a role. */
record NewParticipantJson(@Nullable String country, @Nullable String actor, @Nullable String role) {

	static NewParticipantJson of(ClaimDraft.ParticipantDraft draft) {
		return new NewParticipantJson(draft.country(), draft.actor(), draft.role());
	}

	ClaimDraft.ParticipantDraft toDraft() {
		return new ClaimDraft.ParticipantDraft(this.country, this.actor, this.role);
	}

}
