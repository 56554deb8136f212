package org.entente.shared;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a date reads on a page.
 */
class EdtfWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2009-04-18 | 18 April 2009
			2009-04-01 | 1 April 2009
			2010-04    | April 2010
			2010       | 2010
			2010-21    | spring 2010
			2010-22    | summer 2010
			2010-23    | autumn 2010
			2010-24    | winter 2010–2011
			199X       | the 1990s
			200X       | 2000–2009
			19XX       | 1900–1999
			2004-XX    | some month in 2004
			1985-04-XX | some day in April 1985
			1985-XX-XX | some day in 1985
			1985-04-12T23:20:30       | 12 April 1985, 23:20:30
			1985-04-12T23:20:30Z      | 12 April 1985, 23:20:30 UTC
			1985-04-12T23:20:30+04:30 | 12 April 1985, 23:20:30 UTC+04:30
			""")
	void sayADate(String text, String words) {
		assertWords(text, words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0000        | 1 BC
			-0001       | 2 BC
			-1985-04-12 | 12 April 1986 BC
			0033        | AD 33
			000X        | 1 BC–AD 9
			095X        | AD 950–AD 959
			-198X       | 1990 BC–1981 BC
			-0001-24    | winter 2 BC–1 BC
			Y170000002  | the year 170,000,002
			Y-170000002 | 170,000,003 BC
			-9999       | 10,000 BC
			""")
	void sayARemoteYear(String text, String words) {
		assertWords(text, words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2010-04~    | about April 2010
			2010?       | 2010, uncertain
			2010-04-18% | about 18 April 2010, uncertain
			198X~       | about the 1980s
			2010-21?    | spring 2010, uncertain
			""")
	void sayHowSureADateIs(String text, String words) {
		assertWords(text, words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			199X/..         | since the 1990s
			2010-04-18/..   | since 18 April 2010
			../1985         | until 1985
			1985/           | from 1985, end unknown
			/1985           | until 1985, start unknown
			1964/2008       | from 1964 to 2008
			198X/199X       | from the 1980s to the 1990s
			1984?/2004-06~  | from 1984 (uncertain) to about June 2004
			1984%/          | from about 1984 (uncertain), end unknown
			../1985~        | until about 1985
			2004-06-XX/2004-07-03 | from some day in June 2004 to 3 July 2004
			""")
	void sayAnInterval(String text, String words) {
		assertWords(text, words);
	}

	private static void assertWords(String text, String words) {
		assertThat(EdtfDate.parse(text).inWords()).isEqualTo(words);
	}

}
