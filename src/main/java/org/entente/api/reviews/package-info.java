/** Claims that wait for a reviewer. */
@NullMarked
package org.entente.api.reviews;

import org.jspecify.annotations.NullMarked;
