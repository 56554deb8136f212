/**
 * The credibility of citations graded once more by somebody who does not see the first
 * grade, and how far the two agree.
 */
@ApplicationModule(allowedDependencies = { "shared", "claims", "accounts", "sources" })
@NullMarked
package org.entente.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
