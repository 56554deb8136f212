package org.entente.actors;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody enters about an actor; the id only where the actor comes from another
 * instance.
 */
public record ActorDraft(@Nullable UUID id, @Nullable String name, @Nullable String kind, @Nullable String home,
		@Nullable String description) {
}
