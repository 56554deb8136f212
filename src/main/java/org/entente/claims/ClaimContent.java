package org.entente.claims;

import java.math.BigDecimal;
import java.util.List;

import org.entente.relationships.RelationshipCode;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** What a claim says, found to be right by {@link ClaimCheck}. */
record ClaimContent(RelationshipCode relationship, ClaimKind kind, String statement, Course course, String domain,
		@Nullable String activity, Modality modality, Polarity polarity, @Nullable String dateAsWritten,
		@Nullable EdtfDate date, Place place, List<Party> participants, List<Amount> goods) {

	/** Which way it points and between whom. */
	record Course(Direction direction, @Nullable String from, @Nullable String to, @Nullable String towards) {
	}

	record Place(@Nullable String name, @Nullable String country, @Nullable PlacePrecision precision) {
	}

	/** A country or an actor in a role. */
	record Party(@Nullable String country, @Nullable Long actorId, ParticipantRole role) {
	}

	record Amount(String what, Qualifier qualifier, @Nullable BigDecimal lower, @Nullable BigDecimal upper,
			@Nullable String unit, @Nullable String currency, @Nullable Period per) {
	}

}
