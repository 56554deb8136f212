package org.entente.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How dates follow each other on a timeline.
 */
class EdtfOrderTests {

	@Test
	void followsTheFirstDayThenTheLast() {
		List<EdtfDate> timeline = Stream
			.of("../1984", "../1985", "/1984", "/1985", "Y-170000002", "-0001", "0000", "19XX", "198X", "1985-01-01",
					"1985-01", "1985", "1985/1986", "1985/", "1985/..", "1985-02", "1985-21", "Y170000002")
			.map(EdtfDate::parse)
			.toList();
		List<EdtfDate> shuffled = new ArrayList<>(timeline);
		Collections.shuffle(shuffled, new Random(7));
		assertThat(shuffled).isNotEqualTo(timeline);
		Collections.sort(shuffled);
		assertThat(shuffled).isEqualTo(timeline);
	}

	@Test
	void keepsDatesOfTheSameDaysApart() {
		assertThat(EdtfDate.parse("1985")).isNotEqualByComparingTo(EdtfDate.parse("1985/1985"))
			.isNotEqualByComparingTo(EdtfDate.parse("1985?"))
			.isEqualByComparingTo(EdtfDate.parse("1985"));
	}

}
