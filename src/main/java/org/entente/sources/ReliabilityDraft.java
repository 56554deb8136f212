package org.entente.sources;

import org.jspecify.annotations.Nullable;

/**
 * A grade somebody gives an outlet: A to F, from a day on (today when left out), with the
 * reason.
 */
public record ReliabilityDraft(@Nullable String grade, @Nullable String from, @Nullable String reason) {
}
