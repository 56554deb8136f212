/** Searching, and the searches a person saved. */
@NullMarked
package org.entente.api.search;

import org.jspecify.annotations.NullMarked;
