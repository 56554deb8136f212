package org.entente.api.claims;

import java.time.Instant;
import java.util.List;

import org.entente.claims.ClaimDraft;
import org.entente.claims.RevisionSearch;
import org.jspecify.annotations.Nullable;

/** A claim as it read after one edit. */
record RevisionJson(int revision, @Nullable String relationship, @Nullable String kind, @Nullable String statement,
		@Nullable String direction, @Nullable String from, @Nullable String to, @Nullable String towards,
		@Nullable String domain, @Nullable String activity, @Nullable String modality, @Nullable String polarity,
		@Nullable String dateAsWritten, @Nullable String date, @Nullable PlaceJson place,
		List<NewParticipantJson> participants, List<GoodsJson> goods, @Nullable String reason, String author,
		@Nullable String proposer, Instant createdAt) {

	static RevisionJson of(RevisionSearch.Revision revision) {
		ClaimDraft draft = revision.draft();
		return new RevisionJson(revision.number(), draft.relationship(), draft.kind(), draft.statement(),
				draft.direction(), draft.from(), draft.to(), draft.towards(), draft.domain(), draft.activity(),
				draft.modality(), draft.polarity(), draft.dateAsWritten(), draft.date(), PlaceJson.of(draft.place()),
				draft.participants().stream().map(NewParticipantJson::of).toList(),
				draft.goods().stream().map(GoodsJson::of).toList(), revision.reason(), revision.author(),
				revision.proposer(), revision.createdAt());
	}

}
