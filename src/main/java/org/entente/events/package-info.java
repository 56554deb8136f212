/**
 * What machines coded or others tabulated about what states do to each other, in masses:
 * background of a relationship, never a claim. A claim may quote it.
 */
@ApplicationModule(allowedDependencies = { "shared", "accounts", "countries", "relationships", "sources" })
@NullMarked
package org.entente.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
