package org.entente.web.claims;

import java.util.UUID;
import java.util.stream.Stream;

import org.entente.actors.ActorDraft;
import org.entente.claims.ClaimDraft.ParticipantDraft;
import org.jspecify.annotations.Nullable;

/**
 * One row of the participants: a country, a recorded actor, or a party that is not
 * recorded yet.
 *
 * @param actor name, number or id of an actor
 * @param actorPick id of an actor that was offered
 * @param actorKind kind of an actor to record under the typed name
 * @param newActor a party the source does not name
 */
record ParticipantForm(@Nullable String country, @Nullable String actor, @Nullable String actorPick,
		@Nullable String actorKind, @Nullable String newActor, @Nullable String role) {

	static final ParticipantForm EMPTY = new ParticipantForm(null, null, null, null, null, null);

	static ParticipantForm of(ParticipantDraft draft) {
		return new ParticipantForm(draft.country(), draft.actor(), null, null, null, draft.role());
	}

	boolean isFilled() {
		return Stream.of(this.country, this.actor, this.actorPick, this.newActor, this.role).anyMatch(Typed::isGiven);
	}

	/** Name of the field whose actor is recorded with the claim, or null. */
	@Nullable String freshField() {
		if (Typed.isGiven(this.newActor)) {
			return "newActor";
		}
		return (Typed.isGiven(this.actorKind) && !Typed.isGiven(this.actorPick)) ? "actor" : null;
	}

	/** The actor to record with the claim, or null. */
	@Nullable ActorDraft fresh() {
		if (Typed.isGiven(this.newActor)) {
			return new ActorDraft(UUID.randomUUID(), this.newActor, "unnamed", null, null);
		}
		return (freshField() == null) ? null
				: new ActorDraft(UUID.randomUUID(), this.actor, this.actorKind, null, null);
	}

	/**
	 * The row as the record takes it; of two actors it names none, which is refused.
	 * @param actorId what the actor field comes to
	 */
	ParticipantDraft toDraft(@Nullable ActorDraft fresh, @Nullable String actorId) {
		if (fresh == null) {
			return new ParticipantDraft(this.country, actorId, this.role);
		}
		boolean two = Typed.isGiven(this.newActor) && (Typed.isGiven(this.actor) || Typed.isGiven(this.actorPick));
		return two ? new ParticipantDraft(null, null, this.role)
				: new ParticipantDraft(this.country, String.valueOf(fresh.id()), this.role);
	}

}
