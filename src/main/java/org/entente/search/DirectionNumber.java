package org.entente.search;

import java.util.List;

/**
 * A direction of the evidence matrix as a number, for numbers are counted faster than
 * words where there are thousands of them: each letter of both codes in base 27.
 */
public final class DirectionNumber {

	private static final int BASE = 27;

	private static final int LETTERS = 6;

	private static final List<String> OTHERS = List.of("none", "mutual", "joint");

	private DirectionNumber() {
	}

	/**
	 * The number of a direction.
	 * @param direction {@code IRN>PRK}, {@code CHN>}, mutual, joint or none
	 */
	static long of(String direction) {
		int arrow = direction.indexOf('>');
		if (arrow < 0) {
			return -OTHERS.indexOf(direction) - 1L;
		}
		String letters = direction.substring(0, arrow) + direction.substring(arrow + 1);
		long number = 0;
		for (int i = 0; i < LETTERS; i++) {
			number = number * BASE + ((i < letters.length()) ? letters.charAt(i) - 'A' + 1 : 0);
		}
		return number;
	}

	/** The direction a number stands for. */
	public static String direction(long number) {
		if (number < 0) {
			return OTHERS.get((int) (-number - 1));
		}
		StringBuilder letters = new StringBuilder();
		for (long rest = number; letters.length() < LETTERS; rest /= BASE) {
			letters.append((rest % BASE == 0) ? ' ' : (char) ('A' + rest % BASE - 1));
		}
		String codes = letters.reverse().toString();
		return codes.substring(0, LETTERS / 2) + ">" + codes.substring(LETTERS / 2).strip();
	}

}
