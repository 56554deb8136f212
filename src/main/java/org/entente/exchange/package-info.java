/**
 * The record as files: reading the exchange form through the same services as a person's
 * input. More formats come here, one class each.
 */
@ApplicationModule(allowedDependencies = { "shared", "accounts", "countries", "actors", "relationships", "sources",
		"claims", "reviews" })
@NullMarked
package org.entente.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
