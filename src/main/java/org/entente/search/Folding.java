package org.entente.search;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Text as it is compared: compatibility forms as their plain letters (NFKC, UAX #15),
 * traditional Chinese letters as simplified ones, joiners that are not seen as spaces,
 * other letters that are not seen as none. Remembers where each letter stood.
 *
 * @param text to compare
 * @param offsets for each index of the text the index in the original; one more for its
 * end
 */
public record Folding(String text, int[] offsets) {

	private static final char ZERO_WIDTH_NON_JOINER = '\u200c';

	private static final char ZERO_WIDTH_SPACE = '\u200b';

	private static final char LETTER_APOSTROPHE = '\u02bc';

	/** The same text without the places. */
	public static String fold(String original) {
		return isPlain(original) ? original : of(original).text();
	}

	public static Folding of(String original) {
		return isPlain(original) ? new Folding(original, new int[0]) : letterByLetter(original);
	}

	/** The index in the original of an index in the text. */
	public int original(int index) {
		return (this.offsets.length == 0) ? index : this.offsets[index];
	}

	private static boolean isPlain(String text) {
		for (int at = 0; at < text.length(); at++) {
			char letter = text.charAt(at);
			if (isUnseen(letter) || compared(letter) != letter) {
				return false;
			}
		}
		return Normalizer.isNormalized(text, Normalizer.Form.NFKC);
	}

	/** Letters with their marks are folded each for itself. */
	private static Folding letterByLetter(String original) {
		StringBuilder folded = new StringBuilder(original.length());
		int[] offsets = new int[original.length() + 16];
		BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
		letters.setText(original);
		int begin = letters.first();
		for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
			if (end < original.length() && isNarrowMark(original.charAt(end))) {
				continue;
			}
			String letter = letter(original.substring(begin, end));
			if (folded.length() + letter.length() >= offsets.length) {
				offsets = Arrays.copyOf(offsets, offsets.length * 2 + letter.length());
			}
			Arrays.fill(offsets, folded.length(), folded.length() + letter.length(), begin);
			folded.append(letter);
			begin = end;
		}
		offsets[folded.length()] = original.length();
		return new Folding(folded.toString(), Arrays.copyOf(offsets, folded.length() + 1));
	}

	/**
	 * Half as wide as others, voicing marks of Japanese stand as letters of their own.
	 */
	private static boolean isNarrowMark(char letter) {
		return letter == '\uff9e' || letter == '\uff9f';
	}

	private static String letter(String letter) {
		StringBuilder folded = new StringBuilder(letter.length());
		Normalizer.normalize(letter, Normalizer.Form.NFKC)
			.chars()
			.mapToObj((each) -> (char) each)
			.filter((each) -> !isUnseen(each))
			.forEach((each) -> folded.append(compared(each)));
		return folded.toString();
	}

	/** Soft hyphens and marks of direction stand in the middle of words. */
	private static boolean isUnseen(char letter) {
		return Character.getType(letter) == Character.FORMAT && compared(letter) == letter;
	}

	private static char compared(char letter) {
		return switch (letter) {
			case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_SPACE -> ' ';
			case 'ё' -> 'е';
			case 'Ё' -> 'Е';
			case LETTER_APOSTROPHE -> '\'';
			default -> ChineseLetters.simplified(letter);
		};
	}

}
