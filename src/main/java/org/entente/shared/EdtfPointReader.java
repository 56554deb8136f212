package org.entente.shared;

/**
 * Reads a single date, from the year to the mark at its end.
 */
final class EdtfPointReader {

	private final EdtfScanner scanner;

	private final EdtfPairReader pairs;

	private final EdtfMarkReader marks;

	EdtfPointReader(EdtfScanner scanner) {
		this.scanner = scanner;
		this.marks = new EdtfMarkReader(scanner);
		this.pairs = new EdtfPairReader(scanner, this.marks);
	}

	EdtfPoint read() {
		this.marks.refuse();
		EdtfPoint year = new EdtfYearReader(this.scanner).read();
		EdtfPoint date = this.scanner.at('-') ? withinYear(year) : year;
		return date.marked(this.marks.read(date.shape()));
	}

	private EdtfPoint withinYear(EdtfPoint year) {
		if (year.shape() != EdtfShape.YEAR) {
			throw this.scanner.levelTwo("A month or day after unspecified digits of the year");
		}
		this.scanner.take('-');
		int start = this.scanner.position();
		int month = this.pairs.read("month");
		if (month == EdtfPairReader.HIDDEN) {
			return unspecifiedMonth(year);
		}
		long number = year.first().year();
		return (month > 20) ? season(number, month, start) : withinMonth(number, month, start);
	}

	private EdtfPoint unspecifiedMonth(EdtfPoint year) {
		if (!this.scanner.take('-')) {
			return new EdtfPoint(EdtfShape.SOME_MONTH, year.first(), year.last());
		}
		int start = this.scanner.position();
		if (this.pairs.read("day") != EdtfPairReader.HIDDEN) {
			throw this.scanner.levelTwoAt(start, "A day in an unspecified month");
		}
		return new EdtfPoint(EdtfShape.SOME_DAY_OF_YEAR, year.first(), year.last());
	}

	private EdtfPoint season(long year, int code, int start) {
		if (code > 41) {
			throw noSuchMonth(code, start);
		}
		if (code > 24) {
			throw this.scanner.levelTwoAt(start, "The part of a year with the number " + code);
		}
		if (this.scanner.at('-')) {
			throw this.scanner.fault("A season has no days");
		}
		return EdtfPoint.season(year, code);
	}

	private EdtfPoint withinMonth(long year, int month, int start) {
		if (month < 1 || month > 12) {
			throw noSuchMonth(month, start);
		}
		if (!this.scanner.take('-')) {
			return EdtfPoint.month(EdtfShape.MONTH, year, month);
		}
		int second = this.scanner.position();
		int day = this.pairs.read("day");
		if (day == EdtfPairReader.HIDDEN) {
			return EdtfPoint.month(EdtfShape.SOME_DAY_OF_MONTH, year, month);
		}
		return day(new EdtfDay(year, month, day), second);
	}

	private EdtfPoint day(EdtfDay day, int start) {
		if (!day.exists()) {
			boolean elsewhere = 1 <= day.day() && day.day() <= 31;
			throw this.scanner.faultAt(start, "There is no " + (elsewhere ? EdtfWords.day(day) : "day " + day.day()));
		}
		boolean timed = new EdtfTimeReader(this.scanner).skip();
		return new EdtfPoint(timed ? EdtfShape.TIME : EdtfShape.DAY, day, day);
	}

	private EdtfSyntaxException noSuchMonth(int month, int start) {
		return this.scanner.faultAt(start, "There is no month " + month);
	}

}
