/** Derivations suggested by equal passages, and what people decide about them. */
@NullMarked
package org.entente.web.suggestions;

import org.jspecify.annotations.NullMarked;
