package org.entente.api.claims;

import org.jspecify.annotations.Nullable;

/** What a reviewer decides, and why. */
record NewReviewJson(@Nullable String decision, @Nullable String reason) {
}
