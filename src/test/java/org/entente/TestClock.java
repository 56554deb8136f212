package org.entente;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The clock of the application under test: it goes, and can be put forward. */
@TestComponent
@Primary
public class TestClock extends Clock {

	private volatile Duration ahead = Duration.ZERO;

	/** Lets time pass at once. */
	public void pass(Duration time) {
		this.ahead = this.ahead.plus(time);
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(Clock.system(zone), this.ahead);
	}

}
