package org.entente.api.sources;

import org.jspecify.annotations.Nullable;

/** What a source rests on; without {@code from} its lineage is unknown. */
record NewDerivationJson(@Nullable String from, @Nullable String kind, @Nullable String note) {
}
