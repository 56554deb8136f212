package org.entente.web.sources;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a caption into two lines that fit a box; SVG does not do that by itself. */
final class BoxWords {

	/** About the width of one letter at the size of the drawing. */
	private static final int LETTER = 8;

	private BoxWords() {
	}

	static List<String> of(String caption, int width) {
		int room = Math.max(8, (width - 24) / LETTER);
		List<String> lines = new ArrayList<>();
		int cut = cut(caption, room);
		lines.add(caption.substring(0, cut).strip());
		String rest = caption.substring(cut).strip();
		if (!rest.isEmpty()) {
			lines.add((rest.length() <= room) ? rest : rest.substring(0, cut(rest, room - 1)).strip() + "…");
		}
		return lines;
	}

	/**
	 * The last place to break a line within the room; within a word where there is none.
	 */
	private static int cut(String text, int room) {
		if (text.length() <= room) {
			return text.length();
		}
		BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
		places.setText(text);
		int place = places.preceding(room + 1);
		if (place > 0) {
			return place;
		}
		return Character.isLowSurrogate(text.charAt(room)) ? room - 1 : room;
	}

}
