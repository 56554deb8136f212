/** Files of rows that become claims. */
@NullMarked
package org.entente.api.imports;

import org.jspecify.annotations.NullMarked;
