/**
 * Value types every module speaks: uncertain dates, ids, the change log, failures named
 * as facts.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.entente.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
