/**
 * Anyone but a state who takes part in a claim: organisations, vessels, persons, unnamed
 * parties.
 */
@ApplicationModule(allowedDependencies = { "shared", "accounts", "countries" })
@NullMarked
package org.entente.actors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
