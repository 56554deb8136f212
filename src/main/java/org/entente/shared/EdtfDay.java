package org.entente.shared;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * A day of the proleptic Gregorian calendar in any year, however remote.
 */
record EdtfDay(long year, int month, int day) implements Comparable<EdtfDay> {

	// The whole years a PostgreSQL date can hold: 4713 BC is year -4712.
	private static final int FIRST_STORED_YEAR = -4712;

	private static final int LAST_STORED_YEAR = 5874897;

	private static final Comparator<EdtfDay> CALENDAR = Comparator.comparingLong(EdtfDay::year)
		.thenComparingInt(EdtfDay::month)
		.thenComparingInt(EdtfDay::day);

	static EdtfDay firstOf(long year, int month) {
		return new EdtfDay(year, month, 1);
	}

	static EdtfDay lastOf(long year, int month) {
		return new EdtfDay(year, month, daysIn(year, month));
	}

	private static int daysIn(long year, int month) {
		return Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
	}

	/**
	 * Whether its month, which must be 1 to 12, has this day.
	 */
	boolean exists() {
		return 1 <= this.day && this.day <= daysIn(this.year, this.month);
	}

	@Nullable LocalDate toLocalDate() {
		boolean stored = FIRST_STORED_YEAR <= this.year && this.year <= LAST_STORED_YEAR;
		return stored ? LocalDate.of((int) this.year, this.month, this.day) : null;
	}

	@Override
	public int compareTo(EdtfDay other) {
		return CALENDAR.compare(this, other);
	}

}
