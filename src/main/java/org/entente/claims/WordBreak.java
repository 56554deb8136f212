package org.entente.claims;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Where words end: the rule by which {@link Words} cuts a text. */
final class WordBreak {

	static final String APOSTROPHES = "'‘’‚‛ʼ′`´";

	private static final Set<UnicodeScript> UNSPACED = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
			UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

	private WordBreak() {
	}

	/** Whether the character at this place continues the word before it. */
	static boolean joins(int[] points, int at) {
		int last = points[at - 1];
		int next = points[at];
		if (isSpace(last) || isSpace(next)) {
			return false;
		}
		if (isContinuation(next)) {
			return true;
		}
		if (isLetter(last) && isLetter(next)) {
			return !isUnspaced(last) && !isUnspaced(next);
		}
		return isInside(points, at - 1) || isInside(points, at);
	}

	/** An apostrophe between letters, a point or comma between digits. */
	private static boolean isInside(int[] points, int at) {
		if (at == 0 || at + 1 >= points.length) {
			return false;
		}
		int before = points[at - 1];
		int after = points[at + 1];
		return (APOSTROPHES.indexOf(points[at]) >= 0 && isLetter(before) && isLetter(after))
				|| (".,".indexOf(points[at]) >= 0 && Character.isDigit(before) && Character.isDigit(after));
	}

	private static boolean isLetter(int point) {
		return Character.isLetterOrDigit(point) || isContinuation(point);
	}

	private static boolean isContinuation(int point) {
		return switch (Character.getType(point)) {
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
					Character.FORMAT ->
				true;
			default -> false;
		};
	}

	private static boolean isUnspaced(int point) {
		return point > 0x0E00 && UNSPACED.contains(UnicodeScript.of(point));
	}

	private static boolean isSpace(int point) {
		return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
	}

	static boolean isPunctuation(int point) {
		return switch (Character.getType(point)) {
			case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
					Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
					Character.OTHER_PUNCTUATION ->
				true;
			default -> false;
		};
	}

}
