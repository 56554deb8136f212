package org.entente.exchange;

/**
 * Keeps a spreadsheet from taking text for a formula: an apostrophe stands before each
 * character that would begin one where a cell begins, or where it would begin if the file
 * were cut in the wrong places. What it puts in, it takes out again exactly.
 */
public final class FormulaGuard {

	private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

	private static final String BEGINS_CELL = ";\t\r\n\"";

	private FormulaGuard() {
	}

	public static String protect(String text) {
		StringBuilder guarded = new StringBuilder(text.length() + 2);
		boolean begins = true;
		for (int i = 0; i < text.length(); i++) {
			if (begins && isFormula(text, i)) {
				guarded.append('\'');
			}
			guarded.append(text.charAt(i));
			begins = beginsAfter(text.charAt(i), begins);
		}
		return guarded.toString();
	}

	/** The text that was protected. */
	public static String restore(String guarded) {
		StringBuilder text = new StringBuilder(guarded.length());
		boolean begins = true;
		for (int i = 0; i < guarded.length(); i++) {
			if (begins && guarded.charAt(i) == '\'' && isFormula(guarded, i)) {
				i++;
			}
			text.append(guarded.charAt(i));
			begins = beginsAfter(guarded.charAt(i), begins);
		}
		return text.toString();
	}

	/** Apostrophes count as part of it, so that one more or one fewer can be told. */
	private static boolean isFormula(String text, int at) {
		int i = at;
		while (i < text.length() && text.charAt(i) == '\'') {
			i++;
		}
		return i < text.length() && BEGINS_FORMULA.indexOf(text.charAt(i)) >= 0;
	}

	private static boolean beginsAfter(char character, boolean before) {
		return BEGINS_CELL.indexOf(character) >= 0 || (before && character == ' ');
	}

}
