/** What a person watches, and what changed in it. */
@NullMarked
package org.entente.api.watches;

import org.jspecify.annotations.NullMarked;
