/** The pages of countries. */
@NullMarked
package org.entente.web.countries;

import org.jspecify.annotations.NullMarked;
