package org.entente.exchange;

import java.util.List;
import java.util.Objects;

/**
 * What the rows of a published data set become.
 *
 * @param name of the data set and who publishes it
 * @param recognisedBy columns that only its files have together
 * @param unnamed names for the columns of its files that have no row of names
 */
public record Profile(String name, List<String> recognisedBy, List<String> unnamed, Mapping mapping) {

	public Profile {
		unnamed = Objects.requireNonNullElse(unnamed, List.of());
	}

	boolean fits(List<String> header) {
		return header.containsAll(this.recognisedBy);
	}

}
