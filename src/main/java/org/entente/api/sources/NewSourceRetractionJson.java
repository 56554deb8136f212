package org.entente.api.sources;

import org.jspecify.annotations.Nullable;

/** Why a source is retracted or reinstated. */
record NewSourceRetractionJson(@Nullable String reason) {
}
