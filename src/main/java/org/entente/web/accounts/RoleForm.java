package org.entente.web.accounts;

import org.jspecify.annotations.Nullable;

/** What a person may do from now on, and on which version of the account that rests. */
record RoleForm(@Nullable String role, int version) {
}
