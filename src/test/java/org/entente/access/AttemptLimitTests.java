package org.entente.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.entente.TestClock;
import org.junit.jupiter.api.Test;

class AttemptLimitTests {

	private final TestClock clock = new TestClock();

	private final AttemptLimit limit = new AttemptLimit(5, Duration.ofMinutes(5), this.clock);

	@Test
	void afterFiveAttemptsOneHasToWait() {
		assertThat(IntStream.range(0, 8).filter((attempt) -> this.limit.take("one")).count()).isEqualTo(5);
		assertThat(this.limit.isExhausted("one")).isTrue();
		assertThat(this.limit.wait("one")).isBetween(1L, 61L);
	}

	@Test
	void attemptsComeBackOneByOne() {
		IntStream.range(0, 5).forEach((attempt) -> this.limit.take("one"));
		this.clock.pass(Duration.ofSeconds(62));
		assertThat(this.limit.take("one")).isTrue();
		assertThat(this.limit.take("one")).isFalse();
	}

	@Test
	void whatOneDoesCostsNobodyElse() {
		IntStream.range(0, 6).forEach((attempt) -> this.limit.take("one"));
		assertThat(this.limit.take("two")).isTrue();
	}

	@Test
	void anAttemptGivenBackDoesNotCount() {
		for (int attempt = 0; attempt < 20; attempt++) {
			assertThat(this.limit.take("one")).isTrue();
			this.limit.giveBack("one");
		}
	}

}
