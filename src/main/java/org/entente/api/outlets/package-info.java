/** Outlets and how reliable they are. */
@NullMarked
package org.entente.api.outlets;

import org.jspecify.annotations.NullMarked;
