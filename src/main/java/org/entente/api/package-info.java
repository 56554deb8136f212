/**
 * The REST API under {@code /api/v1}: the only JSON, one sub-package for each noun in the
 * address. It does whatever the pages do, through the same services, for programs that
 * carry a token.
 */
@ApplicationModule(allowedDependencies = { "shared", "accounts", "access", "history", "countries", "actors",
		"relationships", "sources", "claims", "events", "reviews", "proposals", "grading", "merges", "watching",
		"search", "exchange" })
@NullMarked
package org.entente.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
