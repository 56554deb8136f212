/** The own keys for programs. */
@NullMarked
package org.entente.api.tokens;

import org.jspecify.annotations.NullMarked;
