/** Events: background of relationships. */
@NullMarked
package org.entente.api.events;

import org.jspecify.annotations.NullMarked;
