/**
 * Decisions on claims by people who had no hand in them, and flags anyone may raise.
 */
@ApplicationModule(allowedDependencies = { "shared", "claims", "accounts", "relationships" })
@NullMarked
package org.entente.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
