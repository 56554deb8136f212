/** Merges: two records of one thing made one, and taken apart again. */
@NullMarked
package org.entente.api.merges;

import org.jspecify.annotations.NullMarked;
