package org.entente.api.claims;

import org.jspecify.annotations.Nullable;

/** What somebody finds wrong with a claim. */
record NewFlagJson(@Nullable String reason, @Nullable String note) {
}
