package org.entente.exchange;

import java.util.List;

/**
 * How the rows of a published data set become claims.
 *
 * @param name of the data set and who publishes it
 * @param recognisedBy columns that only its files have together
 */
public record Profile(String name, List<String> recognisedBy, Mapping mapping) {

	boolean fits(List<String> header) {
		return header.containsAll(this.recognisedBy);
	}

}
