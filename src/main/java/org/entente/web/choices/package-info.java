/** Suggestions for fields that name things of the record. */
@NullMarked
package org.entente.web.choices;

import org.jspecify.annotations.NullMarked;
