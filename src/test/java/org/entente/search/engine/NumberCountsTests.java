package org.entente.search.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NumberCountsTests {

	@Test
	void everyNumberIsCounted() {
		NumberCounts counts = new NumberCounts();
		Map<Long, Long> expected = new HashMap<>();
		Random random = new Random(7);
		for (int i = 0; i < 20_000; i++) {
			long number = (i % 3 == 0) ? random.nextLong() : random.nextInt(-50, 50);
			counts.add(number, 1);
			expected.merge(number, 1L, Long::sum);
		}
		Map<Long, Long> counted = new HashMap<>();
		counts.forEach((number, count) -> assertThat(counted.put(number, count)).isNull());
		assertThat(counted).isEqualTo(expected);
	}

}
