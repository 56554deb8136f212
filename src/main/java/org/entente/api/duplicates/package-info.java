/** Pairs of records that look alike. */
@NullMarked
package org.entente.api.duplicates;

import org.jspecify.annotations.NullMarked;
