package org.entente.sources;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody enters about an outlet; the id only where it comes from another instance.
 */
public record OutletDraft(@Nullable UUID id, @Nullable String name, @Nullable String kind, @Nullable String owner,
		@Nullable String url, @Nullable String note) {
}
