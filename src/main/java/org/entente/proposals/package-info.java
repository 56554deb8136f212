/**
 * Changes to claims that people suggest who do not write themselves, until a researcher
 * adopts or refuses them.
 */
@ApplicationModule(allowedDependencies = { "shared", "claims", "accounts" })
@NullMarked
package org.entente.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
