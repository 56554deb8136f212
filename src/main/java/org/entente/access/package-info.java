/**
 * The doors: which address is open to whom, who stands before it, how often one may try,
 * and the headers every answer carries. Pages and API state their routes in tables of the
 * same kind, made of what stands here.
 */
@ApplicationModule(allowedDependencies = { "shared", "accounts", "history", "exchange" })
@NullMarked
package org.entente.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
