package org.entente.api.claims;

import org.jspecify.annotations.Nullable;

/** Why something is withdrawn. */
record ReasonJson(@Nullable String reason) {
}
