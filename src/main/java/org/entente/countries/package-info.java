/**
 * States and territories, present and past, with their codes, names and successions. Read
 * only: the rows come from {@code db/reference}.
 */
@ApplicationModule(allowedDependencies = { "shared" })
@NullMarked
package org.entente.countries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
