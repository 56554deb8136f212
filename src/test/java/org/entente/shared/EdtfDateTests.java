package org.entente.shared;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.shared.EdtfDate.parse;

/**
 * Which texts are dates, and what they say of themselves.
 */
class EdtfDateTests {

	@ParameterizedTest
	@ValueSource(strings = { "1985-04-12", "1985-04", "1985", "0000", "2000-02-29", "1985-04-12T23:20:30",
			"1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04", "1985-04-12T23:20:30+04:30", "1985-04-12T00:00:00+14:00",
			"1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08", "2004-02-01/2005-02", "2004-02-01/2005",
			"2005/2006-02", "2004/2004" })
	void takesLevelZero(String text) {
		assertThat(parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Y170000002", "Y-170000002", "Y10000", "Y999999999999999999", "2001-21", "2001-22",
			"2001-23", "2001-24", "1984?", "2004-06~", "2004-06-11%", "2001-21~", "201X", "20XX", "000X", "00XX",
			"2004-XX", "1985-04-XX", "1985-XX-XX", "201X?", "1985-XX-XX%", "-1985", "-1985-04-12", "-198X", "-19XX",
			"Y-10000~" })
	void takesLevelOne(String text) {
		assertThat(parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1985-04-12/..", "1985-04/..", "1985/..", "../1985-04-12", "../1985-04", "../1985",
			"1985-04-12/", "1985-04/", "1985/", "/1985-04-12", "/1985-04", "/1985", "1984?/2004-06~",
			"1984-06-02?/2004-08-08~", "2004-06-XX/2004-07-03", "199X/..", "198X/199X", "19XX/20XX", "2001-21/2003-24",
			"-0100/0100", "Y-10000/Y10000", "../Y10000%" })
	void takesIntervalsBetweenAnyTwoSuchDates(String text) {
		assertThat(parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1900, 2000, 2003, 2004, 9999 })
	void takesExactlyTheDaysOfTheCalendar(int year) {
		for (int month = 0; month <= 20; month++) {
			for (int day = 0; day <= 99; day++) {
				String text = String.format("%04d-%02d-%02d", year, month, day);
				assertThat(isTaken(text)).as(text).isEqualTo(exists(year, month, day));
			}
		}
	}

	private static boolean isTaken(String text) {
		try {
			return parse(text).earliest() != null;
		}
		catch (EdtfSyntaxException ex) {
			return false;
		}
	}

	private static boolean exists(int year, int month, int day) {
		try {
			LocalDate.of(year, month, day);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	@ParameterizedTest
	@CsvSource({ "1985,false,false", "1985?,false,true", "1985~,true,false", "1985%,true,true", "1985/1990,false,false",
			"1985?/1990,false,true", "1985/1990~,true,false", "1985?/1990~,true,true", "1985%/..,true,true" })
	void tellsApproximateAndUncertainDates(String text, boolean approximate, boolean uncertain) {
		assertThat(parse(text).isApproximate()).isEqualTo(approximate);
		assertThat(parse(text).isUncertain()).isEqualTo(uncertain);
	}

	@ParameterizedTest
	@CsvSource({ "1985,false", "198X,true", "19XX,true", "1985-XX,true", "1985-XX-XX,true", "1985-04-XX,true",
			"1985-04-12,false", "1985/198X,true", "198X/..,true", "../1985,false" })
	void tellsUnspecifiedDigits(String text, boolean unspecified) {
		assertThat(parse(text).hasUnspecifiedDigits()).isEqualTo(unspecified);
	}

	@ParameterizedTest
	@CsvSource({ "1985,-", "1985/1990,interval", "../1985,interval open-start", "1985/..,interval open-end",
			"/1985,interval unknown-start", "1985/,interval unknown-end" })
	void tellsOpenFromUnknownEnds(String text, String qualities) {
		EdtfDate date = parse(text);
		assertThat(date.isInterval()).isEqualTo(qualities.contains("interval"));
		assertThat(date.isOpenStart()).isEqualTo(qualities.contains("open-start"));
		assertThat(date.isOpenEnd()).isEqualTo(qualities.contains("open-end"));
		assertThat(date.isUnknownStart()).isEqualTo(qualities.contains("unknown-start"));
		assertThat(date.isUnknownEnd()).isEqualTo(qualities.contains("unknown-end"));
	}

	@ParameterizedTest
	@CsvSource({ "19XX,CENTURY", "198X,DECADE", "1985,YEAR", "Y19850,YEAR", "1985-XX,YEAR", "1985-XX-XX,YEAR",
			"1985-21,SEASON", "1985-04,MONTH", "1985-04-XX,MONTH", "1985-04-12,DAY", "1985-04-12T10:00:00Z,TIME",
			"1985-04-12/1986,YEAR", "198X/1995-04,DECADE", "../1985-04,MONTH", "1985-04-12/,DAY" })
	void tellsTheCoarserGranularity(String text, EdtfGranularity granularity) {
		assertThat(parse(text).granularity()).isEqualTo(granularity);
	}

	@Test
	void isEqualWhenWrittenAlike() {
		assertThat(parse("1985-04")).isEqualTo(parse("1985-04")).hasSameHashCodeAs(parse("1985-04"));
		assertThat(parse("1985")).isNotEqualTo(parse("1985/1985")).isNotEqualTo(parse("1985?")).isNotEqualTo("1985");
	}

}
