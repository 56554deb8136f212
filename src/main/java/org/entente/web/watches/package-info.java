/** What a person watches, and what changed in it. */
@NullMarked
package org.entente.web.watches;

import org.jspecify.annotations.NullMarked;
