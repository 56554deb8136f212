/** Everyone but states who takes part in claims. */
@NullMarked
package org.entente.web.actors;

import org.jspecify.annotations.NullMarked;
