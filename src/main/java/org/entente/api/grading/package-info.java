/** The blind second grade of the credibility of citations. */
@NullMarked
package org.entente.api.grading;

import org.jspecify.annotations.NullMarked;
