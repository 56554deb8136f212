/** The pages of claims: list, show, write, review. */
@NullMarked
package org.entente.web.claims;

import org.jspecify.annotations.NullMarked;
