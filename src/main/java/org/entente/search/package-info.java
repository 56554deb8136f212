/**
 * Finds claims, sources, actors and countries by their words, and counts what is found.
 * The index of words is fed from the record and can be lost at any time: the database is
 * the truth, and whatever is found is read from there again.
 */
@ApplicationModule(allowedDependencies = { "shared", "accounts", "countries", "actors", "relationships", "sources",
		"claims", "history" })
@NullMarked
package org.entente.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
