package org.entente.shared;

/**
 * Checks the time of day after a complete date; Entente keeps it as written and reckons
 * in days.
 */
final class EdtfTimeReader {

	private static final String TIME = "A time is written to the second, for example T23:20:30";

	private static final String OFFSET = "After the time comes nothing, Z, or an offset, for example +04:30";

	private final EdtfScanner scanner;

	EdtfTimeReader(EdtfScanner scanner) {
		this.scanner = scanner;
	}

	/**
	 * Whether a time stood here.
	 */
	boolean skip() {
		if (!this.scanner.take('T')) {
			return false;
		}
		number("hour", 23, TIME);
		this.scanner.require(':', TIME);
		number("minute", 59, TIME);
		this.scanner.require(':', TIME);
		number("second", 59, TIME);
		skipOffset();
		return true;
	}

	private void skipOffset() {
		if (this.scanner.take('Z')) {
			return;
		}
		if (this.scanner.take('+') || this.scanner.take('-')) {
			int start = this.scanner.position();
			int hours = this.scanner.twoDigits(OFFSET);
			int minutes = this.scanner.take(':') ? number("minute", 59, OFFSET) : 0;
			if (60 * hours + minutes > 14 * 60) {
				throw this.scanner.faultAt(start, "No place is more than 14 hours from UTC");
			}
		}
	}

	private int number(String unit, int most, String shape) {
		int start = this.scanner.position();
		int number = this.scanner.twoDigits(shape);
		if (number > most) {
			throw this.scanner.faultAt(start, "There is no " + unit + " " + number);
		}
		return number;
	}

}
