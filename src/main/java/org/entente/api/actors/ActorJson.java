package org.entente.api.actors;

import java.util.UUID;

import org.entente.actors.ActorRow;
import org.jspecify.annotations.Nullable;

/** Anyone but a state who takes part in a claim. */
record ActorJson(long number, UUID id, int version, String name, String kind, @Nullable String home,
		@Nullable String homeName, @Nullable String description) {

	static ActorJson of(ActorRow row) {
		return new ActorJson(row.id(), row.externalId(), row.version(), row.name(), row.kind().word(), row.home(),
				row.homeName(), row.description());
	}

}
