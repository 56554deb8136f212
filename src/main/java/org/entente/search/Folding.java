package org.entente.search;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Text as it is compared: compatibility forms as their plain letters (NFKC, UAX #15),
 * joiners that are not seen as spaces. Remembers where each letter stood.
 *
 * @param text to compare
 * @param offsets for each index of the text the index in the original; one more for its
 * end
 */
public record Folding(String text, int[] offsets) {

	private static final char ZERO_WIDTH_NON_JOINER = '\u200c';

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
		return text.indexOf(ZERO_WIDTH_NON_JOINER) < 0 && text.indexOf('ё') < 0 && text.indexOf('Ё') < 0
				&& Normalizer.isNormalized(text, Normalizer.Form.NFKC);
	}

	/** Letters with their marks are folded each for itself. */
	private static Folding letterByLetter(String original) {
		StringBuilder folded = new StringBuilder(original.length());
		int[] offsets = new int[original.length() + 16];
		BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
		letters.setText(original);
		int begin = letters.first();
		for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
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

	private static String letter(String letter) {
		return Normalizer.normalize(letter, Normalizer.Form.NFKC)
			.replace(ZERO_WIDTH_NON_JOINER, ' ')
			.replace('ё', 'е')
			.replace('Ё', 'Е');
	}

}
