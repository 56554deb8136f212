package org.entente.actors;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An actor as lists and pages show it. */
public record ActorRow(long id, UUID externalId, String name, ActorKind kind, @Nullable String home,
		@Nullable String homeName, @Nullable String description, int version) {
}
