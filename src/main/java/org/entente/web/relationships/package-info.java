/** The pages of relationships between states. */
@NullMarked
package org.entente.web.relationships;

import org.jspecify.annotations.NullMarked;
