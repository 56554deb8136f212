/** One-time links with which people choose a password. */
@NullMarked
package org.entente.web.invitations;

import org.jspecify.annotations.NullMarked;
