/**
 * The record as it stood once, what each transaction changed, and the chain that proves
 * that none of it was bent. The database keeps all of it by triggers; this module reads.
 */
@ApplicationModule(allowedDependencies = { "shared", "accounts" })
@NullMarked
package org.entente.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
