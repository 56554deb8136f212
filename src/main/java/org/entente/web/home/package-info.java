/** The first page. */
@NullMarked
package org.entente.web.home;

import org.jspecify.annotations.NullMarked;
