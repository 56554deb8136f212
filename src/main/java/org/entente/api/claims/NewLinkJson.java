package org.entente.api.claims;

import org.jspecify.annotations.Nullable;

/** How a claim stands to another, which is named by its id. */
record NewLinkJson(@Nullable String to, @Nullable String kind, @Nullable String note) {
}
