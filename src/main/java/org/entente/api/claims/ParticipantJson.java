package org.entente.api.claims;

import java.util.UUID;

import org.entente.claims.ClaimCard;
import org.jspecify.annotations.Nullable;

/** Who takes part, with the name by which we know them. */
record ParticipantJson(@Nullable String country, @Nullable UUID actor, @Nullable Long actorNumber, String name,
		String role) {

	static ParticipantJson of(ClaimCard.Party party) {
		return new ParticipantJson(party.country(), party.actor(), party.actorId(), party.name(), party.role().word());
	}

}
