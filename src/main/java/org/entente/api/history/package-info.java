/** How the things of the record were described over time. */
@NullMarked
package org.entente.api.history;

import org.jspecify.annotations.NullMarked;
