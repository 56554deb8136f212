/** Changes that people suggest, and what becomes of them. */
@NullMarked
package org.entente.api.proposals;

import org.jspecify.annotations.NullMarked;
