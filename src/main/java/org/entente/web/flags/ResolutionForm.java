package org.entente.web.flags;

import org.jspecify.annotations.Nullable;

/** How a flag was settled, as typed. */
record ResolutionForm(@Nullable String resolution) {
}
