/**
 * The record as files: lists and things written in formats of others, tables of several
 * formats read as rows to import, one class each, and the exchange form, all through the
 * same services as a person's input.
 */
@ApplicationModule(allowedDependencies = { "shared", "accounts", "countries", "actors", "relationships", "sources",
		"claims", "events", "reviews", "history" })
@NullMarked
package org.entente.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
