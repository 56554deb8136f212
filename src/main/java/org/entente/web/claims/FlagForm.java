package org.entente.web.claims;

import org.jspecify.annotations.Nullable;

/** What somebody finds wrong with a claim, as typed. */
record FlagForm(@Nullable String reason, @Nullable String note) {
}
