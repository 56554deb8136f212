/**
 * Atom feeds (RFC 4287, paged as RFC 5005 has it): stretches of the change log for
 * programs that look by themselves. They carry what every reader of the record may see,
 * name no person, and never a draft.
 */
@NullMarked
package org.entente.api.feeds;

import org.jspecify.annotations.NullMarked;
