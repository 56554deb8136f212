/** Pages about saved mappings: what the columns of files give, under names. */
@NullMarked
package org.entente.web.mappings;

import org.jspecify.annotations.NullMarked;
