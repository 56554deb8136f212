/** What people do with their own account: password, keys for programs, open sign-ins. */
@NullMarked
package org.entente.web.account;

import org.jspecify.annotations.NullMarked;
