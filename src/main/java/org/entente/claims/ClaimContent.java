package org.entente.claims;

import java.math.BigDecimal;
import java.util.List;

import org.entente.relationships.RelationshipCode;
import org.jspecify.annotations.Nullable;

/** All that was entered about a claim, found to be right by {@link ClaimCheck}. */
record ClaimContent(RelationshipCode relationship, Proposition proposition, List<Party> participants,
		List<Amount> goods) {

	/** A country or an actor in a role. */
	record Party(@Nullable String country, @Nullable Long actorId, ParticipantRole role) {
	}

	record Amount(String what, Qualifier qualifier, @Nullable BigDecimal lower, @Nullable BigDecimal upper,
			@Nullable String unit, @Nullable String currency, @Nullable Period per) {
	}

}
