package org.entente.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A country or an actor as the index knows it.
 *
 * @param id {@code country-PRK} or {@code actor-7}
 * @param names all it is called
 * @param details what else is said of it
 */
public record NameText(String id, List<String> names, @Nullable String details) implements IndexedText {

	/** Begins the id of a country. */
	public static final String COUNTRY = "country-";

	/** Begins the id of an actor. */
	public static final String ACTOR = "actor-";

	/** The number of an actor; 0 for a country. */
	@Override
	public long getNumber() {
		return this.id.startsWith(ACTOR) ? Long.parseLong(this.id.substring(ACTOR.length())) : 0;
	}

}
