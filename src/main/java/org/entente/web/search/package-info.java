/** The search page, and the searches a person saved. */
@NullMarked
package org.entente.web.search;

import org.jspecify.annotations.NullMarked;
