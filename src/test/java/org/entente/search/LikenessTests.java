package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many letters words may differ by. */
class LikenessTests {

	@ParameterizedTest
	@CsvSource({ "1, missile, missle, true", "1, missile, misslie, true", "1, missile, mislie, false",
			"2, missile, mislie, true", "1, pyongyang, pyongyong, true", "1, missile, kissile, false",
			"1, oil, oils, true", "1, oil, oiled, false", "1, from, form, true" })
	void isCountedInChanges(int most, String one, String other, boolean like) {
		assertThat(Likeness.within(most, one, other)).isEqualTo(like);
	}

}
