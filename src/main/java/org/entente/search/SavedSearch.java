package org.entente.search;

import java.time.Instant;
import java.util.Optional;

/**
 * A search that somebody named.
 *
 * @param query of its address, without the question mark
 * @param shared whether everybody who is signed in may see it
 * @param owner name of the person
 * @param own whether the reader is that person
 */
public record SavedSearch(long id, String name, String query, boolean shared, String owner, boolean own,
		Instant savedAt) {

	/** What is searched for; nothing where it cannot be read any more. */
	public Optional<SearchAddress> address() {
		return SearchAddress.of(this.query);
	}

	/** The same in words. */
	public String caption() {
		return address().map(SearchAddress::caption).orElse("cannot be read any more");
	}

}
