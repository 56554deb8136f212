package org.entente.search;

import java.util.List;

/**
 * A country or an actor as the index knows it.
 *
 * @param id {@code country-PRK} or {@code actor-7}
 * @param names all it is called
 */
public record NameText(String id, List<String> names) {

	static final String COUNTRY = "country-";

	static final String ACTOR = "actor-";

}
