package org.entente.shared;

import java.time.Year;
import java.time.YearMonth;
import java.util.Random;

/**
 * Makes correct EDTF texts of levels 0 and 1 at random.
 */
final class EdtfSamples {

	private final Random random;

	EdtfSamples(Random random) {
		this.random = random;
	}

	String any() {
		return switch (this.random.nextInt(6)) {
			case 0 -> upTo(1999) + "/" + from(2000);
			case 1 -> missing() + "/" + from(0);
			case 2 -> from(0) + "/" + missing();
			case 3 -> "Y" + (this.random.nextBoolean() ? "-" : "") + (10_000 + this.random.nextLong(1_000_000_000_000L))
					+ mark();
			case 4 -> day(this.random.nextInt(10_000)) + time();
			default -> from(0);
		};
	}

	private String upTo(int lastYear) {
		return date(this.random.nextInt(lastYear + 1));
	}

	private String from(int firstYear) {
		return date(firstYear + this.random.nextInt(10_000 - firstYear));
	}

	private String date(int year) {
		String digits = String.format("%04d", year);
		String date = switch (this.random.nextInt(9)) {
			case 0 -> digits;
			case 1 -> digits.substring(0, 3) + "X";
			case 2 -> digits.substring(0, 2) + "XX";
			case 3 -> digits + "-XX";
			case 4 -> digits + "-XX-XX";
			case 5 -> digits + "-2" + (1 + this.random.nextInt(4));
			case 6 -> digits + String.format("-%02d", 1 + this.random.nextInt(12));
			case 7 -> digits + String.format("-%02d-XX", 1 + this.random.nextInt(12));
			default -> day(year);
		};
		return date + mark();
	}

	private String day(int year) {
		int dayOfYear = 1 + this.random.nextInt(Year.of(year).length());
		YearMonth month = YearMonth.from(Year.of(year).atDay(dayOfYear));
		return String.format("%04d-%02d-%02d", year, month.getMonthValue(),
				1 + this.random.nextInt(month.lengthOfMonth()));
	}

	private String time() {
		String clock = String.format("T%02d:%02d:%02d", this.random.nextInt(24), this.random.nextInt(60),
				this.random.nextInt(60));
		return clock + switch (this.random.nextInt(4)) {
			case 0 -> "";
			case 1 -> "Z";
			case 2 -> String.format("-%02d", this.random.nextInt(15));
			default -> String.format("+%02d:%02d", this.random.nextInt(14), this.random.nextInt(60));
		};
	}

	private String missing() {
		return this.random.nextBoolean() ? ".." : "";
	}

	private String mark() {
		return this.random.nextInt(3) > 0 ? "" : String.valueOf("?~%".charAt(this.random.nextInt(3)));
	}

}
