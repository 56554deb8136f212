package org.entente.claims;

import java.util.List;
import java.util.function.UnaryOperator;

import org.entente.claims.ClaimDifference.Field;
import org.entente.claims.ClaimDraft.GoodsDraft;
import org.entente.claims.ClaimDraft.ParticipantDraft;
import org.entente.claims.ClaimDraft.PlaceDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimDifferenceTests {

	private static final String ACTOR = "b05b40e5-79ef-5452-b7da-54264a695c21";

	@Test
	void aDraftDoesNotDifferFromItself() {
		assertThat(between(Drafts.missiles(), Drafts.missiles())).isEmpty();
	}

	@Test
	void blankAndLeftOutAreTheSame() {
		assertThat(between(with("", null, List.of(), List.of()), with(null, null, List.of(), List.of()))).isEmpty();
	}

	@Test
	void aChangedStatementIsTheOnlyChange() {
		assertThat(between(Drafts.missiles("North Korea provided it."), Drafts.missiles("It reportedly did.")))
			.containsExactly(new Field("statement", "North Korea provided it.", "It reportedly did."));
	}

	@Test
	void whatWasNotStatedBeforeIsNull() {
		assertThat(between(with(null, null, List.of(), List.of()), with("199X/..", null, List.of(), List.of())))
			.containsExactly(new Field("date", null, "199X/.."));
	}

	@Test
	void aPlaceIsComparedAsAWhole() {
		PlaceDraft city = new PlaceDraft("Pyongyang", "PRK", "locality");
		PlaceDraft country = new PlaceDraft(null, "PRK", "country");
		assertThat(between(with(null, country, List.of(), List.of()), with(null, city, List.of(), List.of())))
			.containsExactly(new Field("place", "PRK, country", "Pyongyang, PRK, locality"));
	}

	@Test
	void participantsAreNamedNotNumbered() {
		List<ParticipantDraft> one = List.of(new ParticipantDraft("IRN", null, "recipient"));
		List<ParticipantDraft> two = List.of(one.get(0), new ParticipantDraft(null, ACTOR, "intermediary"));
		assertThat(between(with(null, null, one, List.of()), with(null, null, two, List.of()))).containsExactly(
				new Field("participants", "recipient: IRN", "recipient: IRN; intermediary: Somebody in China"));
	}

	@Test
	void amountsReadAsRanges() {
		GoodsDraft goods = new GoodsDraft("oil", "at least", "100", "200", "barrels", null, "day");
		assertThat(between(with(null, null, List.of(), List.of()), with(null, null, List.of(), List.of(goods))))
			.containsExactly(new Field("goods", null, "oil: at least 100 to 200 barrels per day"));
	}

	private static List<Field> between(ClaimDraft before, ClaimDraft after) {
		UnaryOperator<String> names = (id) -> id.equals(ACTOR) ? "Somebody in China" : id;
		return ClaimDifference.between(before, after, names);
	}

	private static ClaimDraft with(@Nullable String date, @Nullable PlaceDraft place,
			List<ParticipantDraft> participants, List<GoodsDraft> goods) {
		return new ClaimDraft("IRN-PRK", "tie", "They trade.", "mutual", null, null, null, "trade and energy", null,
				"ongoing", "asserted", null, date, place, participants, goods);
	}

}
