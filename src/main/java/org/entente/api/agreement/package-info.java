/** How far first and second grades agree. */
@NullMarked
package org.entente.api.agreement;

import org.jspecify.annotations.NullMarked;
