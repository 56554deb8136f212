package org.entente.api;

import java.util.List;

import org.entente.search.Snippet;

/** A stretch of a text that was looked for, or was not. */
public record PassageJson(String text, boolean hit) {

	/** The text in parts. */
	public static List<PassageJson> of(Snippet snippet) {
		return snippet.parts().stream().map((part) -> new PassageJson(part.text(), part.hit())).toList();
	}

}
