/** Countries, present and past. */
@NullMarked
package org.entente.api.countries;

import org.jspecify.annotations.NullMarked;
