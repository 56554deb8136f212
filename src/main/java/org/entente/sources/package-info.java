/**
 * What was published, by whom, what we hold of it, and what it rests on. Here origins are
 * found: the places where derivations end.
 */
@ApplicationModule(allowedDependencies = { "shared", "countries", "actors", "accounts" })
@NullMarked
package org.entente.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
