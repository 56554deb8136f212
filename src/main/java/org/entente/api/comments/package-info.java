/** What people said about claims. */
@NullMarked
package org.entente.api.comments;

import org.jspecify.annotations.NullMarked;
