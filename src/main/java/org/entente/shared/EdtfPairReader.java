package org.entente.shared;

/**
 * Reads the two characters of a month or a day: two digits, or XX where unspecified.
 */
final class EdtfPairReader {

	static final int HIDDEN = -1;

	private final EdtfScanner scanner;

	private final EdtfMarkReader marks;

	EdtfPairReader(EdtfScanner scanner, EdtfMarkReader marks) {
		this.scanner = scanner;
		this.marks = marks;
	}

	/**
	 * The number as written, not yet known to exist, or {@link #HIDDEN}.
	 */
	int read(String part) {
		this.marks.refuse();
		if (this.scanner.at('X')) {
			return hidden(part);
		}
		int tens = this.scanner.digit(twoDigits(part));
		if (this.scanner.at('X')) {
			throw halfHidden(this.scanner.position(), part);
		}
		return 10 * tens + this.scanner.digit(twoDigits(part));
	}

	private int hidden(String part) {
		int start = this.scanner.position();
		this.scanner.take('X');
		if (this.scanner.atDigit()) {
			throw halfHidden(start, part);
		}
		this.scanner.require('X', twoDigits(part));
		return HIDDEN;
	}

	private EdtfSyntaxException halfHidden(int position, String part) {
		return this.scanner.levelTwoAt(position, "A " + part + " with one unspecified digit");
	}

	private static String twoDigits(String part) {
		return "A " + part + " has two digits, for example 04, or XX where it is unspecified";
	}

}
