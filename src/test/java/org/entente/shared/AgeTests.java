package org.entente.shared;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AgeTests {

	@ParameterizedTest
	@CsvSource({ "PT-5S,less than a minute", "PT59S,less than a minute", "PT1M,1 minute", "PT59M,59 minutes",
			"PT1H,1 hour", "PT47H,1 day", "P3D,3 days", "P59D,59 days", "P60D,2 months", "P729D,24 months",
			"P730D,2 years" })
	void anAgeIsSaidInItsLargestWholeUnit(Duration age, String words) {
		assertThat(Age.words(Instant.EPOCH, Instant.EPOCH.plus(age))).isEqualTo(words);
	}

}
