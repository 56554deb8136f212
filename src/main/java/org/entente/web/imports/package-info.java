/** Files of rows: uploaded, mapped, checked, imported, reported on and undone. */
@NullMarked
package org.entente.web.imports;

import org.jspecify.annotations.NullMarked;
