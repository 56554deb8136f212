/** The review queue, and the desk at which one claim or several are decided. */
@NullMarked
package org.entente.web.reviews;

import org.jspecify.annotations.NullMarked;
