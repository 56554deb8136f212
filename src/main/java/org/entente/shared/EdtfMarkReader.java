package org.entente.shared;

/**
 * Reads the mark that ends a date, and refuses marks elsewhere.
 */
final class EdtfMarkReader {

	private static final String INSIDE = "A mark (? ~ %) on one part of a date";

	private final EdtfScanner scanner;

	EdtfMarkReader(EdtfScanner scanner) {
		this.scanner = scanner;
	}

	void refuse() {
		if (atMark()) {
			throw this.scanner.levelTwoAt(this.scanner.position(), INSIDE);
		}
	}

	EdtfMark read(EdtfShape shape) {
		if (!atMark()) {
			return EdtfMark.NONE;
		}
		if (shape == EdtfShape.TIME) {
			throw this.scanner.fault("A time of day takes no mark");
		}
		int start = this.scanner.position();
		EdtfMark mark = EdtfMark.of(this.scanner.next());
		if (this.scanner.at('-')) {
			throw this.scanner.levelTwoAt(start, INSIDE);
		}
		if (atMark()) {
			throw this.scanner.fault("A date takes one mark; % means both uncertain and approximate");
		}
		return mark;
	}

	private boolean atMark() {
		return EdtfMark.of(this.scanner.peek()) != EdtfMark.NONE;
	}

}
