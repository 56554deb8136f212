package org.entente.web.actors;

import org.entente.actors.ActorDraft;
import org.entente.actors.ActorRow;
import org.jspecify.annotations.Nullable;

/** The form of an actor; version is what was read when editing began. */
record ActorForm(@Nullable Integer version, @Nullable String name, @Nullable String kind, @Nullable String home,
		@Nullable String description) {

	static final ActorForm EMPTY = new ActorForm(null, null, null, null, null);

	static ActorForm of(ActorRow actor) {
		return new ActorForm(actor.version(), actor.name(), actor.kind().word(), actor.home(), actor.description());
	}

	/** The version that was read; without one nothing was, and everything is newer. */
	int versionRead() {
		return (this.version != null) ? this.version : -1;
	}

	ActorDraft toDraft() {
		return new ActorDraft(null, this.name, this.kind, this.home, this.description);
	}

}
