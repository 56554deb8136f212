/** Two records of one thing, side by side, made one and taken apart. */
@NullMarked
package org.entente.web.merges;

import org.jspecify.annotations.NullMarked;
