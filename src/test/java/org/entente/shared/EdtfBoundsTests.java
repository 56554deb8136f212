package org.entente.shared;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The days that a date may cover.
 */
class EdtfBoundsTests {

	@ParameterizedTest
	@CsvSource({ "2009-04-18,2009-04-18,2009-04-18", "2009-04,2009-04-01,2009-04-30", "2009,2009-01-01,2009-12-31",
			"2004-02,2004-02-01,2004-02-29", "2003-02,2003-02-01,2003-02-28", "0000,0000-01-01,0000-12-31",
			"1985-04-12T23:20:30-04,1985-04-12,1985-04-12", "198X,1980-01-01,1989-12-31", "19XX,1900-01-01,1999-12-31",
			"00XX,0000-01-01,0099-12-31", "2004-XX,2004-01-01,2004-12-31", "1985-04-XX,1985-04-01,1985-04-30",
			"1985-XX-XX,1985-01-01,1985-12-31", "-1985,-1985-01-01,-1985-12-31", "-198X,-1989-01-01,-1980-12-31",
			"-19XX,-1999-01-01,-1900-12-31", "-000X,-0009-01-01,0000-12-31", "-0004-02,-0004-02-01,-0004-02-29" })
	void coverTheWholeDate(String text, LocalDate earliest, LocalDate latest) {
		assertBounds(text, earliest, latest);
	}

	@ParameterizedTest
	@CsvSource({ "2001-21,2001-03-01,2001-05-31", "2001-22,2001-06-01,2001-08-31", "2001-23,2001-09-01,2001-11-30",
			"2001-24,2001-12-01,2002-02-28", "2003-24,2003-12-01,2004-02-29" })
	void followTheNorthernSeasons(String text, LocalDate earliest, LocalDate latest) {
		assertBounds(text, earliest, latest);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2010?", "2010~", "2010%" })
	void areNotWidenedByMarks(String text) {
		assertBounds(text, LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31));
	}

	@ParameterizedTest
	@CsvSource({ "1964/2008,1964-01-01,2008-12-31", "2004-02-01/2005-02,2004-02-01,2005-02-28",
			"198X/199X,1980-01-01,1999-12-31", "2005-12/2005,2005-12-01,2005-12-31",
			"2005/2005-02,2005-01-01,2005-02-28", "1985/..,1985-01-01,", "1985/,1985-01-01,", "../1985,,1985-12-31",
			"/1985,,1985-12-31", "199X/..,1990-01-01,", "2004-06-XX/2004-07-03,2004-06-01,2004-07-03" })
	void runFromTheFirstDayOfTheStartToTheLastOfTheEnd(String text, @Nullable LocalDate earliest,
			@Nullable LocalDate latest) {
		assertBounds(text, earliest, latest);
	}

	@ParameterizedTest
	@CsvSource({ "Y170000002,,", "Y-170000002,,", "Y999999999999999999,,", "-4712,-4712-01-01,-4712-12-31", "-4713,,",
			"Y5874897,+5874897-01-01,+5874897-12-31", "Y5874898,,", "-47XX,,-4700-12-31", "Y-10000/1985,,1985-12-31",
			"1985/Y5874898,1985-01-01,", "Y170000002/..,," })
	void areAbsentOutsideTheYearsOfTheDatabase(String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
		assertBounds(text, earliest, latest);
	}

	private static void assertBounds(String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
		assertThat(EdtfDate.parse(text).earliest()).as("earliest of " + text).isEqualTo(earliest);
		assertThat(EdtfDate.parse(text).latest()).as("latest of " + text).isEqualTo(latest);
	}

}
