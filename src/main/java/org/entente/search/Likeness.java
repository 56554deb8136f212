package org.entente.search;

import java.util.Arrays;

/** How many letters two words differ by (Levenshtein distance with transpositions). */
final class Likeness {

	private Likeness() {
	}

	/**
	 * Whether one word becomes the other with so many changes; the first letter must be
	 * the same.
	 */
	static boolean within(int most, String one, String other) {
		if (Math.abs(one.length() - other.length()) > most || one.isEmpty() || other.isEmpty()
				|| one.charAt(0) != other.charAt(0)) {
			return false;
		}
		int[] beforeLast = new int[other.length() + 1];
		int[] last = new int[other.length() + 1];
		Arrays.setAll(last, (i) -> i);
		for (int i = 1; i <= one.length(); i++) {
			int[] row = new int[other.length() + 1];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int change = (one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1;
				row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
				if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
						&& one.charAt(i - 2) == other.charAt(j - 1)) {
					row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
				}
			}
			beforeLast = last;
			last = row;
		}
		return last[other.length()] <= most;
	}

}
