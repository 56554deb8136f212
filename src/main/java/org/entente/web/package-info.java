/**
 * The pages: the only HTML, one sub-package for each first segment of the address. What
 * stands here itself is what every page shares: the frame around it, how a form that
 * breaks rules comes back, and what is said when something is missing.
 */
@ApplicationModule(allowedDependencies = { "shared", "accounts", "access", "history", "countries", "actors",
		"relationships", "sources", "claims", "events", "reviews", "proposals", "grading", "merges", "watching",
		"search", "exchange" })
@NullMarked
package org.entente.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
