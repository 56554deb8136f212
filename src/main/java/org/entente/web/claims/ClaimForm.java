package org.entente.web.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entente.actors.ActorDraft;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimDraft.GoodsDraft;
import org.entente.claims.ClaimDraft.ParticipantDraft;
import org.entente.claims.ClaimDraft.PlaceDraft;
import org.entente.claims.ClaimIntake;
import org.entente.relationships.RelationshipCode;
import org.entente.web.Asked;
import org.entente.web.Named;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says, as typed.
 *
 * @param relationship code of the members, in an address that leads to the form
 * @param members codes of the members, chosen one by one
 * @param version version that is being edited
 * @param reason why it is edited
 * @param hedgeException why a statement should pass that is stronger than its excerpt
 */
record ClaimForm(@Nullable String relationship, List<String> members, @Nullable String kind, @Nullable String statement,
		@Nullable String direction, @Nullable String from, @Nullable String to, @Nullable String towards,
		@Nullable String domain, @Nullable String activity, @Nullable String modality, @Nullable String polarity,
		@Nullable String dateAsWritten, @Nullable String date, PlaceDraft place, List<ParticipantForm> participants,
		List<GoodsDraft> goods, @Nullable String version, @Nullable String reason, @Nullable String hedgeException) {

	private static final PlaceDraft NO_PLACE = new PlaceDraft(null, null, null);

	private static final GoodsDraft NO_GOODS = new GoodsDraft(null, null, null, null, null, null, null);

	ClaimForm {
		List<String> chosen = Objects.requireNonNullElseGet(members, () -> codes(relationship));
		members = chosen.stream().filter(Typed::isGiven).toList();
		place = Objects.requireNonNullElse(place, NO_PLACE);
		participants = Typed.rows(participants, ParticipantForm::isFilled, ParticipantForm.EMPTY);
		goods = Typed.rows(goods, ClaimForm::isFilled, NO_GOODS);
	}

	private static List<String> codes(@Nullable String relationship) {
		return RelationshipCode.find(relationship).map(RelationshipCode::members).orElse(List.of());
	}

	static ClaimForm of(ClaimDraft draft, int version) {
		return new ClaimForm(null, codes(draft.relationship()), draft.kind(), draft.statement(), draft.direction(),
				draft.from(), draft.to(), draft.towards(), draft.domain(), draft.activity(), draft.modality(),
				draft.polarity(), draft.dateAsWritten(), draft.date(), draft.place(),
				draft.participants().stream().map(ParticipantForm::of).toList(), draft.goods(),
				Integer.toString(version), null, null);
	}

	/** Three choices for members, more where there are more. */
	public List<String> memberRows() {
		int rows = Math.min(RelationshipCode.MOST, Math.max(3, this.members.size() + 1));
		return Typed.rows(this.members, rows, "");
	}

	List<ParticipantForm> participantRows(@Nullable String more) {
		int rows = Typed.wanted(Math.max(3, this.participants.size()), "participants", more);
		return Typed.rows(this.participants, rows, ParticipantForm.EMPTY);
	}

	List<GoodsDraft> goodsRows(@Nullable String more) {
		int rows = Typed.wanted(Math.max(1, this.goods.size()), "goods", more);
		return Typed.rows(this.goods, rows, NO_GOODS);
	}

	/** The fields that name actors. */
	Map<String, Asked> asked() {
		Map<String, Asked> fields = new LinkedHashMap<>();
		for (int i = 0; i < this.participants.size(); i++) {
			ParticipantForm row = this.participants.get(i);
			fields.put("participants[" + i + "].actor", new Asked("actors", row.actor(), row.actorPick()));
		}
		return fields;
	}

	/**
	 * What was typed, and the parties in it that nobody recorded yet.
	 * @param named what the fields that name actors come to
	 */
	ClaimIntake.Content toContent(Named named) {
		Map<String, ActorDraft> newActors = new LinkedHashMap<>();
		List<ParticipantForm> rows = this.participants.stream().filter(ParticipantForm::isFilled).toList();
		List<ParticipantDraft> parties = IntStream.range(0, rows.size()).mapToObj((i) -> {
			String row = "participants[" + i + "].";
			ActorDraft fresh = rows.get(i).fresh();
			if (fresh != null) {
				newActors.put(row + rows.get(i).freshField(), fresh);
			}
			return rows.get(i).toDraft(fresh, named.id(row + "actor"));
		}).toList();
		return new ClaimIntake.Content(draft(parties), newActors, this.hedgeException);
	}

	private ClaimDraft draft(List<ParticipantDraft> parties) {
		return new ClaimDraft(String.join("-", this.members), this.kind, this.statement, this.direction, this.from,
				this.to, this.towards, this.domain, this.activity, this.modality, this.polarity, this.dateAsWritten,
				this.date, this.place, parties, this.goods.stream().filter(ClaimForm::isFilled).toList());
	}

	/** What was typed, by the names of the fields. */
	public Map<String, String> fields() {
		return FormFields.of(this);
	}

	private static boolean isFilled(GoodsDraft goods) {
		return Stream
			.of(goods.what(), goods.qualifier(), goods.lower(), goods.upper(), goods.unit(), goods.currency(),
					goods.per())
			.anyMatch(Typed::isGiven);
	}

}
