package org.entente.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is said of a text that is not a date, and where the fault is said to be.
 */
class EdtfRefusalTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2010-13              | 5  | There is no month 13
			2010-00              | 5  | There is no month 0
			2010-20              | 5  | There is no month 20
			2010-42              | 5  | There is no month 42
			2010-13-01           | 5  | There is no month 13
			2010-04-31           | 8  | There is no 31 April 2010
			2010-04-00           | 8  | There is no day 0
			2010-04-32           | 8  | There is no day 32
			2003-02-29           | 8  | There is no 29 February 2003
			1900-02-29           | 8  | There is no 29 February 1900
			2004-06/2004-06-31   | 16 | There is no 31 June 2004
			2010-21-05           | 7  | A season has no days
			-0000                | 0  | The year 0000 has no minus
			1985-04-12T24:00:00  | 11 | There is no hour 24
			1985-04-12T23:60:00  | 14 | There is no minute 60
			1985-04-12T23:59:60  | 17 | There is no second 60
			1985-04-12T10:00:00+15 | 20 | No place is more than 14 hours from UTC
			1985-04-12T10:00:00+14:01 | 20 | No place is more than 14 hours from UTC
			""")
	void namesWhatDoesNotExist(String text, int position, String reason) {
		assertRefused(text, position, reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			198                 | 3  | A year has four digits, for example 2009
			12/05/2004          | 2  | A year has four digits, for example 2009
			May                 | 0  | A year has four digits, for example 2009
			2004/06             | 7  | A year has four digits, for example 2009
			20040512            | 4  | Put hyphens after the four digits of the year and after the month
			12345               | 4  | Put hyphens after the four digits of the year and after the month
			2004-5              | 6  | A month has two digits, for example 04, or XX where it is unspecified
			2004-               | 5  | A month has two digits, for example 04, or XX where it is unspecified
			2004-05-1           | 9  | A day has two digits, for example 04, or XX where it is unspecified
			2004-X              | 6  | A month has two digits, for example 04, or XX where it is unspecified
			2004-123            | 7  | “3” cannot stand here
			2004-05-12-01       | 10 | “-” cannot stand here
			2004.05             | 4  | “.” cannot stand here
			1985..              | 4  | “.” cannot stand here
			198x                | 3  | An unspecified digit is a capital X
			19uu                | 2  | An unspecified digit is a capital X
			Y1985               | 5  | A year after Y has more than four digits
			Y                   | 1  | A year after Y has more than four digits
			Y01985              | 1  | A year after Y does not begin with 0
			Y1234567890123456789 | 19 | A year has at most 18 digits
			Y19850-04           | 6  | A year with Y has no months or days
			2004-06?~           | 8  | A date takes one mark; % means both uncertain and approximate
			2004-01-01T10:10:10Z? | 20 | A time of day takes no mark
			2004-06T10:10:10    | 7  | “T” cannot stand here
			2004-01-01T10:10    | 16 | A time is written to the second, for example T23:20:30
			2004-01-01T         | 11 | A time is written to the second, for example T23:20:30
			2004-01-01T10:10:10+4 | 21 | After the time comes nothing, Z, or an offset, for example +04:30
			""")
	void saysHowADateIsWritten(String text, int position, String reason) {
		assertRefused(text, position, reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1990/1985             | 5  | The interval ends before it starts
			1985-06-15/1985-06-14 | 11 | The interval ends before it starts
			199X/1989             | 5  | The interval ends before it starts
			Y10001/Y10000         | 7  | The interval ends before it starts
			-0001/-0002           | 6  | The interval ends before it starts
			/                     | 0  | An interval needs a date on at least one side
			../..                 | 0  | An interval needs a date on at least one side
			/..                   | 0  | An interval needs a date on at least one side
			../                   | 0  | An interval needs a date on at least one side
			..                    | 2  | Two dots stand for an open end: write ../1985 or 1985/..
			..1985                | 2  | “1” cannot stand here
			./1985                | 1  | An open start or end is written with two dots
			1985/...              | 7  | “.” cannot stand here
			1985/1986/1987        | 9  | An interval has only one slash
			1985//                | 5  | An interval has only one slash
			2004-01-01T10:10:10Z/2005 | 10 | An interval runs from day to day, without times of day
			2004/2005-01-01T10:10:10  | 15 | An interval runs from day to day, without times of day
			../2005-01-01T10:10:10    | 13 | An interval runs from day to day, without times of day
			""")
	void refusesIntervalsThatSayNothing(String text, int position, String reason) {
		assertRefused(text, position, reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[1667,1668,1670..1672]  | 0  | A set of dates in brackets
			{1960,1961-12}          | 0  | A set of dates in brackets
			[..1760-12-03]          | 0  | A set of dates in brackets
			156X-12-25              | 4  | A month or day after unspecified digits of the year
			15XX-12-25              | 4  | A month or day after unspecified digits of the year
			1560-XX-25              | 8  | A day in an unspecified month
			XXXX-12-XX              | 0  | A year with more than two unspecified digits
			1XXX-12                 | 1  | A year with more than two unspecified digits
			19X5                    | 2  | An unspecified digit X before a known one
			1984-1X                 | 6  | A month with one unspecified digit
			1984-X1                 | 5  | A month with one unspecified digit
			1984-06-2X              | 9  | A day with one unspecified digit
			1985X                   | 4  | An unspecified digit X in this place
			Y17000000X              | 9  | An unspecified digit X in this place
			2004-06~-11             | 7  | A mark (? ~ %) on one part of a date
			2004?-06-11             | 4  | A mark (? ~ %) on one part of a date
			?2004-06-~11            | 0  | A mark (? ~ %) on one part of a date
			2004-%06-11             | 5  | A mark (? ~ %) on one part of a date
			2004-06-~01/2004-06-~20 | 8  | A mark (? ~ %) on one part of a date
			1984/~1985              | 5  | A mark (? ~ %) on one part of a date
			Y-17E7                  | 4  | A year with an exponent (E)
			Y3388E2S3               | 5  | A year with an exponent (E)
			1950S2                  | 4  | A number of significant digits (S)
			Y171010000S3            | 10 | A number of significant digits (S)
			2001-25                 | 5  | The part of a year with the number 25
			2001-34                 | 5  | The part of a year with the number 34
			2001-41                 | 5  | The part of a year with the number 41
			2001-21/2001-33         | 13 | The part of a year with the number 33
			""")
	void namesTheFeaturesOfLevelTwo(String text, int position, String feature) {
		assertRefused(text, position, feature + " is EDTF level 2, which Entente does not take");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
			 1985|0|A date has no blanks before, after or inside it
			1985 |4|A date has no blanks before, after or inside it
			1985 / 1990|4|A date has no blanks before, after or inside it
			1985\u00a0|4|A date has no blanks before, after or inside it
			1985\t|4|A date has no blanks before, after or inside it
			１９８５|0|Write the digits as 0 to 9
			۱۹۸۵|0|Write the digits as 0 to 9
			198٥|3|Write the digits as 0 to 9
			1985–04|4|Write a plain hyphen (-) instead of this dash
			\u22121985|0|Write a plain hyphen (-) instead of this dash
			1985年|4|This character has no meaning in a date
			1985\u200b|4|This character has no meaning in a date
			1985？|4|This character has no meaning in a date
			1985\ud83d\ude80|4|This character has no meaning in a date
			1985\ud83d|4|This character has no meaning in a date
			1985\u0000|4|This character has no meaning in a date
			""")
	void refusesForeignCharacters(String text, int position, String reason) {
		assertRefused(text, position, reason);
	}

	@Test
	void refusesNothing() {
		assertRefused("", 0, "Write a date, for example 2009-04-18");
	}

	@Test
	void refusesLongTextsWithoutReadingThem() {
		assertRefused(" ".repeat(10_000_000), 100, "A date has at most 100 characters");
		assertRefused("1".repeat(101), 100, "A date has at most 100 characters");
		assertRefused("1".repeat(100), 4, "Put hyphens after the four digits of the year and after the month");
	}

	private static void assertRefused(String text, int position, String reason) {
		EdtfSyntaxException refusal = catchThrowableOfType(EdtfSyntaxException.class, () -> EdtfDate.parse(text));
		assertThat(refusal).as(text).isNotNull().hasMessage(reason);
		assertThat(refusal.reason()).isEqualTo(reason);
		assertThat(refusal.position()).isEqualTo(position);
	}

}
