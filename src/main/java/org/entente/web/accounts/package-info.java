/** What administrators do with accounts. */
@NullMarked
package org.entente.web.accounts;

import org.jspecify.annotations.NullMarked;
