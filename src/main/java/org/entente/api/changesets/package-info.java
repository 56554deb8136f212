/** Transactions that changed the record, and the chain they form. */
@NullMarked
package org.entente.api.changesets;

import org.jspecify.annotations.NullMarked;
