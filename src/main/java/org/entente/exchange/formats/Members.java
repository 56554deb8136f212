package org.entente.exchange.formats;

import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object in the order in which they were added; what is not known
 * is left out.
 */
final class Members extends LinkedHashMap<String, Object> {

	Members with(String name, @Nullable Object value) {
		if (value != null) {
			put(name, value);
		}
		return this;
	}

}
