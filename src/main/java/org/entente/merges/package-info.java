/**
 * Records of one and the same thing: which look alike, which somebody found to be
 * different, and which were merged. A merge loses nothing and can be undone.
 */
@ApplicationModule(allowedDependencies = { "shared", "accounts", "actors", "relationships", "sources", "claims" })
@NullMarked
package org.entente.merges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
