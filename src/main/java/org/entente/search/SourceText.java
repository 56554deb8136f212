package org.entente.search;

import org.jspecify.annotations.Nullable;

/**
 * A source as the index knows it, with the text of its latest version that is held.
 */
public record SourceText(long id, @Nullable String title, @Nullable String author, @Nullable String outlet,
		@Nullable String text) implements IndexedText {

	@Override
	public long getNumber() {
		return this.id;
	}

}
