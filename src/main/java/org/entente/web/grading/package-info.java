/** The blind second grade of the credibility of citations. */
@NullMarked
package org.entente.web.grading;

import org.jspecify.annotations.NullMarked;
