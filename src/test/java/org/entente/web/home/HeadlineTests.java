package org.entente.web.home;

import java.util.Map;

import org.entente.claims.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeadlineTests {

	@Test
	void anEmptyRecordSaysSo() {
		assertThat(Headline.of(Map.of())).isEqualTo("Nothing is recorded yet");
	}

	@ParameterizedTest
	@CsvSource({ "0, 56, No claim has two independent origins yet",
			"1, 55, One claim in 56 has two independent origins",
			"2, 5, About one claim in 4 has two independent origins",
			"3, 1, 3 of 4 claims have two independent origins", "4, 0, Every claim has two independent origins" })
	void theHeadlineIsNoStrongerThanTheNumbers(int corroborated, int others, String headline) {
		assertThat(Headline.of(Map.of(Evidence.CORROBORATED, corroborated, Evidence.SINGLE_ORIGIN, others)))
			.isEqualTo(headline);
	}

}
