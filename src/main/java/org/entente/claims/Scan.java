package org.entente.claims;

import java.util.Arrays;

/** Reads a whole text once for one excerpt (the algorithm of Knuth, Morris and Pratt). */
final class Scan {

	private Scan() {
	}

	/** Every place where the words stand, overlapping ones too, in order. */
	static int[] places(int[] text, int[] words) {
		if (words.length == 0) {
			return new int[0];
		}
		int[] borders = borders(words);
		int[] places = new int[16];
		int count = 0;
		int matched = 0;
		for (int at = 0; at < text.length; at++) {
			while (matched > 0 && (matched == words.length || text[at] != words[matched])) {
				matched = borders[matched - 1];
			}
			if (text[at] == words[matched]) {
				matched++;
			}
			if (matched == words.length) {
				places = (count == places.length) ? Arrays.copyOf(places, 2 * count) : places;
				places[count++] = at + 1 - matched;
			}
		}
		return Arrays.copyOf(places, count);
	}

	/**
	 * For each beginning of the words, the length of the longest shorter one it ends
	 * with.
	 */
	private static int[] borders(int[] words) {
		int[] borders = new int[words.length];
		int length = 0;
		for (int at = 1; at < words.length; at++) {
			while (length > 0 && words[at] != words[length]) {
				length = borders[length - 1];
			}
			if (words[at] == words[length]) {
				length++;
			}
			borders[at] = length;
		}
		return borders;
	}

}
