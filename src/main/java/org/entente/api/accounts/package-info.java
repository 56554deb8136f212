/** Accounts, for administrators. */
@NullMarked
package org.entente.api.accounts;

import org.jspecify.annotations.NullMarked;
