package org.entente.shared;

/**
 * A cursor over the text of a date that only moves forward.
 */
final class EdtfScanner {

	private static final char END = '\0';

	private final String text;

	private int position;

	EdtfScanner(String text) {
		this.text = text;
	}

	int position() {
		return this.position;
	}

	/**
	 * The character under the cursor; NUL, which no accepted text holds, at the end.
	 */
	char peek() {
		return atEnd() ? END : this.text.charAt(this.position);
	}

	boolean atEnd() {
		return this.position == this.text.length();
	}

	boolean at(char expected) {
		return peek() == expected;
	}

	boolean atDigit() {
		return peek() >= '0' && peek() <= '9';
	}

	char next() {
		return this.text.charAt(this.position++);
	}

	boolean take(char expected) {
		if (!at(expected)) {
			return false;
		}
		this.position++;
		return true;
	}

	void require(char expected, String otherwise) {
		if (!take(expected)) {
			throw fault(otherwise);
		}
	}

	int digit(String otherwise) {
		if (!atDigit()) {
			throw fault(otherwise);
		}
		return next() - '0';
	}

	int twoDigits(String otherwise) {
		return 10 * digit(otherwise) + digit(otherwise);
	}

	EdtfSyntaxException fault(String reason) {
		return faultAt(this.position, reason);
	}

	EdtfSyntaxException faultAt(int position, String reason) {
		return new EdtfSyntaxException(reason, position);
	}

	EdtfSyntaxException levelTwo(String feature) {
		return levelTwoAt(this.position, feature);
	}

	EdtfSyntaxException levelTwoAt(int position, String feature) {
		return faultAt(position, EdtfAlphabet.levelTwo(feature));
	}

}
