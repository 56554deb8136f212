/** Who the caller is. */
@NullMarked
package org.entente.api.me;

import org.jspecify.annotations.NullMarked;
