/** Relationships with their numbers. */
@NullMarked
package org.entente.api.relationships;

import org.jspecify.annotations.NullMarked;
