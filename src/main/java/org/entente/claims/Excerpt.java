package org.entente.claims;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Words of a source at their place.
 *
 * @param start first character in Unicode code points from 0, null where there is no text
 * to count in
 * @param end character after the last
 * @param prefix up to 32 characters before
 * @param suffix up to 32 characters after
 */
record Excerpt(String words, @Nullable Integer start, @Nullable Integer end, @Nullable String prefix,
		@Nullable String suffix) {

	private static final int CONTEXT = 32;

	/**
	 * Where the words stand in a text, as code point offsets; at most the given number of
	 * places.
	 */
	static List<Integer> places(String text, String words, int most) {
		List<Integer> places = new ArrayList<>();
		for (int at = text.indexOf(words); at >= 0 && places.size() < most; at = text.indexOf(words, at + 1)) {
			places.add(text.codePointCount(0, at));
		}
		return places;
	}

	/** The stretch of a text between two offsets, with what stands around it. */
	static Excerpt of(String text, int start, int end) {
		int from = text.offsetByCodePoints(0, start);
		int to = text.offsetByCodePoints(from, end - start);
		int before = back(text, from);
		int after = forth(text, to);
		return new Excerpt(text.substring(from, to), start, end, text.substring(before, from),
				text.substring(to, after));
	}

	private static int back(String text, int from) {
		return text.offsetByCodePoints(from, -Math.min(CONTEXT, text.codePointCount(0, from)));
	}

	private static int forth(String text, int to) {
		return text.offsetByCodePoints(to, Math.min(CONTEXT, text.codePointCount(to, text.length())));
	}

}
