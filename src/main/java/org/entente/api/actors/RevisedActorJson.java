package org.entente.api.actors;

import org.entente.actors.ActorDraft;
import org.jspecify.annotations.Nullable;

/** How an actor is described from now on, whole. */
record RevisedActorJson(@Nullable String name, @Nullable String kind, @Nullable String home,
		@Nullable String description) {

	ActorDraft toDraft() {
		return new ActorDraft(null, this.name, this.kind, this.home, this.description);
	}

}
