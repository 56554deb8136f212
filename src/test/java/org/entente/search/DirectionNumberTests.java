package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directions as numbers, and back. */
class DirectionNumberTests {

	@ParameterizedTest
	@ValueSource(strings = { "IRN>PRK", "PRK>IRN", "CHN>", "AAA>ZZZ", "ZZZ>AAA", "mutual", "joint", "none" })
	void areRead(String direction) {
		assertThat(DirectionNumber.direction(DirectionNumber.of(direction))).isEqualTo(direction);
	}

}
