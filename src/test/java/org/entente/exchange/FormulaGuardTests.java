package org.entente.exchange;

import java.util.List;
import java.util.Random;

import org.entente.TortureStrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** AC-12 */
class FormulaGuardTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM",
			"=cmd|' /C calc'!A0", "'=1", "''=1", " =1" })
	void noCellBeginsAFormula(String typed) {
		String guarded = FormulaGuard.protect(typed);
		assertThat(guarded.strip()).startsWith("'");
		assertThat(FormulaGuard.restore(guarded)).isEqualTo(typed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "a;=1|a;'=1", "a\"=1|a\"'=1", "a;  =1|a;  '=1", "a\";\"=1;+2|a\";\"'=1;'+2", "a;'=1|a;''=1" })
	void norDoesOneWhereAFileIsCutInTheWrongPlace(String typed, String guarded) {
		assertThat(FormulaGuard.protect(typed)).isEqualTo(guarded);
		assertThat(FormulaGuard.restore(guarded)).isEqualTo(typed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "They trade.", "1990-1999", "a = b", "It's so", "'quoted' words", "“–5”", "a, -b",
			"e-mail@example.org", "𠀀=", "'", "''" })
	void whatIsNoFormulaStaysAsItIs(String typed) {
		assertThat(FormulaGuard.protect(typed)).isEqualTo(typed);
		assertThat(FormulaGuard.restore(typed)).isEqualTo(typed);
	}

	@Test
	void whatWasPutInIsTakenOutAgainWhateverTheText() {
		Random random = new Random(20261126);
		List<String> pieces = List.of("'", "=", "+", "-", "@", "\t", "\r", "\n", ";", "\"", " ", "a", "＝", "－", "한",
				"😀");
		for (int i = 0; i < 200_000; i++) {
			StringBuilder typed = new StringBuilder();
			random.ints(random.nextInt(9), 0, pieces.size()).forEach((piece) -> typed.append(pieces.get(piece)));
			assertThat(FormulaGuard.restore(FormulaGuard.protect(typed.toString()))).isEqualTo(typed.toString());
		}
		for (String hostile : TortureStrings.all()) {
			assertThat(FormulaGuard.restore(FormulaGuard.protect(hostile))).isEqualTo(hostile);
		}
	}

}
