/**
 * The record as files: lists and things written in formats of others, one class each, and
 * read from the exchange form through the same services as a person's input.
 */
@ApplicationModule(allowedDependencies = { "shared", "accounts", "countries", "actors", "relationships", "sources",
		"claims", "reviews", "history" })
@NullMarked
package org.entente.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
