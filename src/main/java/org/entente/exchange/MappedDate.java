package org.entente.exchange;

import java.util.regex.Pattern;

import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The date a row gives: one EDTF text, a day in eight digits, or year, month and day in
 * columns of their own. What is missing stays missing: no month, no day; a day without a
 * month is none.
 */
final class MappedDate {

	private static final Pattern MIDNIGHT = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)[T ]00:00(:00([.]0+)?)?Z?$");

	private static final Pattern BASIC = Pattern.compile("^(\\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])$");

	private MappedDate() {
	}

	static @Nullable String of(Mapping mapping, Mapping.Row row, Violations violations) {
		String whole = mapping.value(ImportField.DATE, row);
		if (whole != null && isInWords(mapping)) {
			return WrittenYears.read(whole);
		}
		String year = mapping.value(ImportField.YEAR, row);
		if (whole != null || year == null) {
			return (whole != null) ? extended(whole) : null;
		}
		Integer years = part(ImportField.YEAR, year, 9999, violations);
		Integer month = part(ImportField.MONTH, mapping.value(ImportField.MONTH, row), 12, violations);
		Integer day = part(ImportField.DAY, mapping.value(ImportField.DAY, row), 31, violations);
		if (years == null) {
			return null;
		}
		StringBuilder date = new StringBuilder(String.format("%04d", years));
		if (month != null) {
			date.append(String.format("-%02d", month));
		}
		if (month != null && day != null) {
			date.append(String.format("-%02d", day));
		}
		return date.toString();
	}

	/**
	 * Where one column gives the date and the words for it, it may say more than a date.
	 */
	private static boolean isInWords(Mapping mapping) {
		String column = mapping.columns().get(ImportField.DATE);
		return column != null && column.equals(mapping.columns().get(ImportField.DATE_AS_WRITTEN));
	}

	/**
	 * Eight digits are a day in the basic form of ISO 8601; midnight is how programs
	 * write a day of which no time is known.
	 */
	private static String extended(String date) {
		String day = MIDNIGHT.matcher(date.strip()).replaceFirst("$1");
		return BASIC.matcher(day).replaceFirst("$1-$2-$3");
	}

	private static @Nullable Integer part(ImportField field, @Nullable String typed, int most, Violations violations) {
		Integer number = violations.integer(field.word(), typed);
		if (number != null && (number < 1 || number > most)) {
			violations.add(field.word(), "mapping.date-part", Violations.shorten(String.valueOf(typed)), 1, most);
			return null;
		}
		return number;
	}

}
