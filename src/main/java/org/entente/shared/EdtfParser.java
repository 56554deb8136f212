package org.entente.shared;

/**
 * Reads a date or an interval, each character once, from left to right.
 */
final class EdtfParser {

	private final String text;

	private final EdtfScanner scanner;

	private EdtfParser(String text) {
		this.text = text;
		this.scanner = new EdtfScanner(text);
	}

	static EdtfDate parse(String text) {
		EdtfAlphabet.check(text);
		return new EdtfParser(text).date();
	}

	private EdtfDate date() {
		EdtfEnd first = end();
		if (this.scanner.at('/')) {
			return interval(first);
		}
		requireEnd();
		if (first instanceof EdtfEnd.Missing) {
			throw this.scanner.fault("Two dots stand for an open end: write ../1985 or 1985/..");
		}
		return new EdtfDate(this.text, first, first);
	}

	private EdtfDate interval(EdtfEnd start) {
		this.scanner.take('/');
		int second = this.scanner.position();
		EdtfEnd end = end();
		requireEnd();
		refuseTimes(start, end, second);
		if (start instanceof EdtfEnd.Missing && end instanceof EdtfEnd.Missing) {
			throw this.scanner.faultAt(0, "An interval needs a date on at least one side");
		}
		refuseReversed(start, end, second);
		return new EdtfDate(this.text, start, end);
	}

	private EdtfEnd end() {
		if (this.scanner.atEnd() || this.scanner.at('/')) {
			return EdtfEnd.Missing.UNKNOWN;
		}
		if (this.scanner.take('.')) {
			this.scanner.require('.', "An open start or end is written with two dots");
			return EdtfEnd.Missing.OPEN;
		}
		return new EdtfPointReader(this.scanner).read();
	}

	private void requireEnd() {
		if (this.scanner.at('/')) {
			throw this.scanner.fault("An interval has only one slash");
		}
		if (!this.scanner.atEnd()) {
			throw this.scanner.fault("“" + this.scanner.peek() + "” cannot stand here");
		}
	}

	private void refuseTimes(EdtfEnd start, EdtfEnd end, int second) {
		boolean timed = isTime(start);
		if (timed || isTime(end)) {
			throw this.scanner.faultAt(this.text.indexOf('T', timed ? 0 : second),
					"An interval runs from day to day, without times of day");
		}
	}

	private static boolean isTime(EdtfEnd end) {
		return end instanceof EdtfPoint point && point.shape() == EdtfShape.TIME;
	}

	// Refused only where no reading of the two dates lets the start come first:
	// 2005-12/2005 is taken
	private void refuseReversed(EdtfEnd start, EdtfEnd end, int second) {
		if (start instanceof EdtfPoint from && end instanceof EdtfPoint to && from.first().compareTo(to.last()) > 0) {
			throw this.scanner.faultAt(second, "The interval ends before it starts");
		}
	}

}
