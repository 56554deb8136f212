package org.entente.api.actors;

import java.util.UUID;

import org.entente.actors.ActorDraft;
import org.jspecify.annotations.Nullable;

/** An actor to be recorded. */
record NewActorJson(@Nullable UUID id, @Nullable String name, @Nullable String kind, @Nullable String home,
		@Nullable String description) {

	ActorDraft toDraft() {
		return new ActorDraft(this.id, this.name, this.kind, this.home, this.description);
	}

}
