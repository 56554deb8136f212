package org.entente.api.claims;

import org.jspecify.annotations.Nullable;

/**
 * Who is to look after a claim.
 *
 * @param username the caller, where it is left out
 */
record NewAssignmentJson(@Nullable String username) {
}
