package org.entente.api.imports;

import java.util.Map;

/** A word of the file that means no country, or several. */
record UnresolvedJson(String word, int rows) {

	static UnresolvedJson of(Map.Entry<String, Integer> waiting) {
		return new UnresolvedJson(waiting.getKey(), waiting.getValue());
	}

}
