/** Claims with their citations, links, revisions, reviews and flags. */
@NullMarked
package org.entente.api.claims;

import org.jspecify.annotations.NullMarked;
