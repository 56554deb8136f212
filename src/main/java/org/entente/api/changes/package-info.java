/** Who changed what, and when. */
@NullMarked
package org.entente.api.changes;

import org.jspecify.annotations.NullMarked;
