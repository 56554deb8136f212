/** Flags that wait for someone to resolve them. */
@NullMarked
package org.entente.api.flags;

import org.jspecify.annotations.NullMarked;
