/** How the record is to be read. */
@NullMarked
package org.entente.web.help;

import org.jspecify.annotations.NullMarked;
