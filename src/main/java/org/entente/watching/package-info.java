/**
 * What a person wants to hear of: watches, the digest of what changed since all was
 * marked as read, and the digest by mail. A watch is its owner's business and stands in
 * no log.
 */
@ApplicationModule(allowedDependencies = { "shared", "accounts", "countries", "relationships", "sources", "claims" })
@NullMarked
package org.entente.watching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
