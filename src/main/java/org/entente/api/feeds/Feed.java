package org.entente.api.feeds;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A feed as Atom has it.
 *
 * @param id the same for every page of it
 * @param self address of this page
 * @param page where people read the same
 * @param next address of the following page, with older entries; null at the end
 */
record Feed(String id, String title, String self, String page, @Nullable String next, List<Entry> entries) {

	/** One change. */
	record Entry(String id, String title, Instant updated, String page, String kind, String text) {
	}

	/** When the latest of its entries happened. */
	Instant updated() {
		return this.entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
	}

}
