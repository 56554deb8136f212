/** The page where people sign in. */
@NullMarked
package org.entente.web.signin;

import org.jspecify.annotations.NullMarked;
