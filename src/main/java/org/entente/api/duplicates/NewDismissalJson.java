package org.entente.api.duplicates;

import org.jspecify.annotations.Nullable;

/** Two records, by number or id, that look alike and are not the same. */
record NewDismissalJson(@Nullable String kind, @Nullable String one, @Nullable String other) {
}
