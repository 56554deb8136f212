/**
 * The record as files: reading tables of several formats, one class each, and the
 * exchange form, through the same services as a person's input.
 */
@ApplicationModule(allowedDependencies = { "shared", "accounts", "countries", "actors", "relationships", "sources",
		"claims", "reviews" })
@NullMarked
package org.entente.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
