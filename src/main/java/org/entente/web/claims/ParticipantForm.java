package org.entente.web.claims;

import java.util.UUID;
import java.util.stream.Stream;

import org.entente.actors.ActorDraft;
import org.entente.claims.ClaimDraft.ParticipantDraft;
import org.jspecify.annotations.Nullable;

/**
 * One row of the participants: a country, a recorded actor, or a party that is not
 * recorded yet and that the source does not name.
 */
record ParticipantForm(@Nullable String country, @Nullable String actor, @Nullable String newActor,
		@Nullable String role) {

	static final ParticipantForm EMPTY = new ParticipantForm(null, null, null, null);

	static ParticipantForm of(ParticipantDraft draft) {
		return new ParticipantForm(draft.country(), draft.actor(), null, draft.role());
	}

	boolean isFilled() {
		return Stream.of(this.country, this.actor, this.newActor, this.role).anyMatch(Typed::isGiven);
	}

	/** The actor to record with the claim, or null. */
	@Nullable ActorDraft unnamed() {
		return Typed.isGiven(this.newActor) ? new ActorDraft(UUID.randomUUID(), this.newActor, "unnamed", null, null)
				: null;
	}

	/** The row as the record takes it; of two actors it names none, which is refused. */
	ParticipantDraft toDraft(@Nullable ActorDraft unnamed) {
		if (unnamed == null) {
			return new ParticipantDraft(this.country, this.actor, this.role);
		}
		boolean two = Typed.isGiven(this.actor);
		return two ? new ParticipantDraft(null, null, this.role)
				: new ParticipantDraft(this.country, String.valueOf(unnamed.id()), this.role);
	}

}
