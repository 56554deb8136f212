package org.entente.api;

import org.jspecify.annotations.Nullable;

/** Why something is decided or taken back. */
public record NewReasonJson(@Nullable String reason) {
}
