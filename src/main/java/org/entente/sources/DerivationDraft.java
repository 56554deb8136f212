package org.entente.sources;

import org.jspecify.annotations.Nullable;

/**
 * What somebody enters about what a source rests on; without {@code from} its lineage is
 * unknown.
 */
public record DerivationDraft(@Nullable String from, @Nullable String kind, @Nullable String note) {
}
