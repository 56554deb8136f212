/** Flags: who looks after them, and how they are settled. */
@NullMarked
package org.entente.web.flags;

import org.jspecify.annotations.NullMarked;
