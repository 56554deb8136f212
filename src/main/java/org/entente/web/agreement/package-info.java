/** How far first and second grades agree. */
@NullMarked
package org.entente.web.agreement;

import org.jspecify.annotations.NullMarked;
