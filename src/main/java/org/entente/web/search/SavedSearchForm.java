package org.entente.web.search;

import org.jspecify.annotations.Nullable;

/**
 * A search to save.
 *
 * @param query of its address, without the question mark
 * @param shared yes where others may see it
 */
record SavedSearchForm(@Nullable String name, @Nullable String query, @Nullable String shared) {

	boolean isShared() {
		return "yes".equals(this.shared);
	}

}
