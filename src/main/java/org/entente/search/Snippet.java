package org.entente.search;

import java.util.ArrayList;
import java.util.List;

import org.entente.search.Marking.Marked;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an original text with the words that made it a hit.
 *
 * @param parts in order; joined they are the stretch
 * @param cutBefore whether the text goes on before it
 * @param cutAfter whether it goes on after it
 * @param language BCP 47 tag, or null
 */
public record Snippet(List<Part> parts, boolean cutBefore, boolean cutAfter, @Nullable String language) {

	private static final int AROUND = 90;

	/** Text that is marked as a hit, or is not. */
	public record Part(String text, boolean hit) {
	}

	/** The whole text. */
	static Snippet whole(String text, List<Marked> marks) {
		return new Snippet(parts(text, 0, text.length(), marks), false, false, null);
	}

	/** What is around the first hit; the beginning of the text where there is none. */
	static Snippet around(String text, List<Marked> marks, @Nullable String language) {
		int first = marks.isEmpty() ? 0 : marks.get(0).begin();
		int begin = boundary(text, Math.max(0, first - AROUND), -1);
		int end = boundary(text, Math.min(text.length(), first + 2 * AROUND), 1);
		return new Snippet(parts(text, begin, end, marks), begin > 0, end < text.length(), language);
	}

	/** The next place between words, if it is not far. */
	private static int boundary(String text, int at, int step) {
		int moved = at;
		while (moved > 0 && moved < text.length() && Math.abs(moved - at) < 20
				&& !Character.isWhitespace(text.charAt((step > 0) ? moved : moved - 1))) {
			moved += step;
		}
		boolean splits = moved > 0 && moved < text.length() && Character.isLowSurrogate(text.charAt(moved));
		return splits ? moved - 1 : moved;
	}

	private static List<Part> parts(String text, int begin, int end, List<Marked> marks) {
		List<Part> parts = new ArrayList<>();
		int at = begin;
		for (Marked mark : marks) {
			int from = Math.max(mark.begin(), begin);
			int to = Math.min(mark.end(), end);
			if (from < to) {
				add(parts, text.substring(at, from), false);
				add(parts, text.substring(from, to), true);
				at = to;
			}
		}
		add(parts, text.substring(at, end), false);
		return parts;
	}

	private static void add(List<Part> parts, String text, boolean hit) {
		if (!text.isEmpty()) {
			parts.add(new Part(text, hit));
		}
	}

	/** Whether anything is marked. */
	public boolean hasHit() {
		return this.parts.stream().anyMatch(Part::hit);
	}

	/** The words, without marks. */
	public String text() {
		return String.join("", this.parts.stream().map(Part::text).toList());
	}

}
