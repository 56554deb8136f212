/** Where others call the reader. */
@NullMarked
package org.entente.web.mentions;

import org.jspecify.annotations.NullMarked;
