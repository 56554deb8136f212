package org.entente.claims;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What somebody enters about a claim, as typed: the one shape that the form, the API, a
 * file and a revision share. Field names are those of the exchange form; vocabulary is
 * given by its words.
 *
 * @param relationship codes of the members joined by hyphens, in any order
 * @param date EDTF
 */
public record ClaimDraft(@Nullable String relationship, @Nullable String kind, @Nullable String statement,
		@Nullable String direction, @Nullable String from, @Nullable String to, @Nullable String towards,
		@Nullable String domain, @Nullable String activity, @Nullable String modality, @Nullable String polarity,
		@Nullable String dateAsWritten, @Nullable String date, @Nullable PlaceDraft place,
		List<ParticipantDraft> participants, List<GoodsDraft> goods) {

	public ClaimDraft {
		participants = Objects.requireNonNullElse(participants, List.of());
		goods = Objects.requireNonNullElse(goods, List.of());
	}

	/** Where it holds; precision is exact, vicinity, locality, region or country. */
	public record PlaceDraft(@Nullable String name, @Nullable String country, @Nullable String precision) {
	}

	/** Who takes part: the code of a country or the id of an actor, in a role. */
	public record ParticipantDraft(@Nullable String country, @Nullable String actor, @Nullable String role) {
	}

	/** What was moved and how much: a range with a qualifier. */
	public record GoodsDraft(@Nullable String what, @Nullable String qualifier, @Nullable String lower,
			@Nullable String upper, @Nullable String unit, @Nullable String currency, @Nullable String per) {
	}

}
