/** The vocabulary of domains and activities. */
@NullMarked
package org.entente.api.domains;

import org.jspecify.annotations.NullMarked;
