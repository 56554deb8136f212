/** What people said about claims, and how they withdraw it. */
@NullMarked
package org.entente.web.comments;

import org.jspecify.annotations.NullMarked;
