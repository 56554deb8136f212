package org.entente.api.claims;

import org.jspecify.annotations.Nullable;

/** A claim handed to review, perhaps with an exception asked for; nothing is needed. */
record SubmissionJson(@Nullable String hedgeException) {
}
