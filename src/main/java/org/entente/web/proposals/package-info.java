/** Changes that people suggest, and what becomes of them. */
@NullMarked
package org.entente.web.proposals;

import org.jspecify.annotations.NullMarked;
