/**
 * People, what they may do, how they sign in and with which keys programs act for them.
 */
@ApplicationModule(allowedDependencies = { "shared" })
@NullMarked
package org.entente.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
