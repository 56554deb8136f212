/**
 * What sources say about what states do with, to and for each other, each with the exact
 * excerpt that supports it. The evidence state is computed here, never typed in.
 */
@ApplicationModule(allowedDependencies = { "shared", "relationships", "actors", "sources", "accounts", "countries" })
@NullMarked
package org.entente.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
