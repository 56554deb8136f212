/** Whether the chain of changesets is whole. */
@NullMarked
package org.entente.api.audit;

import org.jspecify.annotations.NullMarked;
