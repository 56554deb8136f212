package org.entente.web.comments;

import org.jspecify.annotations.Nullable;

/** Why somebody takes back what they said, as typed. */
record WithdrawalForm(@Nullable String reason) {
}
