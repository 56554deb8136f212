/**
 * Two states (a dyad) or three and more (a group), named by their sorted codes. A
 * relationship begins with the first claim about it.
 */
@ApplicationModule(allowedDependencies = { "shared", "countries" })
@NullMarked
package org.entente.relationships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
