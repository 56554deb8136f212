/** The change log of the whole record. */
@NullMarked
package org.entente.web.changes;

import org.jspecify.annotations.NullMarked;
