package org.entente.shared;

/**
 * Reads the year: four digits, the last two of which may be X, or Y and more than four.
 */
final class EdtfYearReader {

	// All that a long surely holds, and more than the age of the universe
	private static final int MAX_DIGITS = 18;

	private static final String FOUR_DIGITS = "A year has four digits, for example 2009";

	private final EdtfScanner scanner;

	EdtfYearReader(EdtfScanner scanner) {
		this.scanner = scanner;
	}

	EdtfPoint read() {
		boolean remote = this.scanner.take('Y');
		int start = this.scanner.position();
		boolean negative = this.scanner.take('-');
		EdtfPoint year = remote ? remoteYear(negative) : nearYear(negative);
		if (negative && year.shape() == EdtfShape.YEAR && year.first().year() == 0) {
			throw this.scanner.faultAt(start, "The year 0000 has no minus");
		}
		refuseMore(remote);
		return year;
	}

	private EdtfPoint nearYear(boolean negative) {
		int century = 10 * leadingDigit() + leadingDigit();
		if (this.scanner.at('X')) {
			requireHiddenPair();
			return years(EdtfShape.CENTURY, negative, 100 * century, 99);
		}
		int decade = 10 * century + digit();
		if (this.scanner.take('X')) {
			return years(EdtfShape.DECADE, negative, 10 * decade, 9);
		}
		return years(EdtfShape.YEAR, negative, 10 * decade + digit(), 0);
	}

	private EdtfPoint remoteYear(boolean negative) {
		int start = this.scanner.position();
		if (this.scanner.at('0')) {
			throw this.scanner.fault("A year after Y does not begin with 0");
		}
		long year = 0;
		while (this.scanner.atDigit()) {
			if (this.scanner.position() - start == MAX_DIGITS) {
				throw this.scanner.fault("A year has at most " + MAX_DIGITS + " digits");
			}
			year = 10 * year + digit();
		}
		refuseLevelTwo();
		if (year <= 9999) {
			throw this.scanner.fault("A year after Y has more than four digits");
		}
		return years(EdtfShape.YEAR, negative, year, 0);
	}

	// Before year 0000, counting on leads further into the past
	private static EdtfPoint years(EdtfShape shape, boolean negative, long year, int span) {
		return negative ? EdtfPoint.years(shape, -year - span, -year) : EdtfPoint.years(shape, year, year + span);
	}

	private int leadingDigit() {
		refuseHidden();
		return digit();
	}

	private int digit() {
		boolean lowerCase = this.scanner.at('x') || this.scanner.at('u');
		return this.scanner.digit(lowerCase ? "An unspecified digit is a capital X" : FOUR_DIGITS);
	}

	private void requireHiddenPair() {
		int start = this.scanner.position();
		this.scanner.take('X');
		if (this.scanner.atDigit()) {
			throw this.scanner.levelTwoAt(start, "An unspecified digit X before a known one");
		}
		this.scanner.require('X', FOUR_DIGITS);
	}

	private void refuseMore(boolean remote) {
		refuseLevelTwo();
		if (this.scanner.at('X')) {
			throw this.scanner.levelTwo("An unspecified digit X in this place");
		}
		if (this.scanner.atDigit()) {
			throw this.scanner.fault("Put hyphens after the four digits of the year and after the month");
		}
		if (remote && this.scanner.at('-')) {
			throw this.scanner.fault("A year with Y has no months or days");
		}
	}

	private void refuseLevelTwo() {
		if (this.scanner.at('E')) {
			throw this.scanner.levelTwo("A year with an exponent (E)");
		}
		if (this.scanner.at('S')) {
			throw this.scanner.levelTwo("A number of significant digits (S)");
		}
	}

	private void refuseHidden() {
		if (this.scanner.at('X')) {
			throw this.scanner.levelTwo("A year with more than two unspecified digits");
		}
	}

}
