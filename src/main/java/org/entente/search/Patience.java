package org.entente.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How long is waited for parts of a shared index that are gone: machines come back, and
 * what was on them with them. For one thread.
 */
class Patience {

	/** A cluster that is started again has all it had within this, or not at all. */
	static final Duration LONGEST = Duration.ofMinutes(5);

	private static final Duration BETWEEN = Duration.ofSeconds(10);

	private final IndexStore store;

	private final Clock clock;

	private Instant lookedAt = Instant.EPOCH;

	private @Nullable Instant tornSince;

	Patience(IndexStore store, Clock clock) {
		this.store = store;
		this.clock = clock;
	}

	/** Whether parts have been gone for so long that nobody waits for them any more. */
	boolean isOver() {
		Instant now = this.clock.instant();
		if (now.isBefore(this.lookedAt.plus(BETWEEN))) {
			return false;
		}
		boolean torn = this.store.isTorn();
		this.lookedAt = now;
		if (!torn) {
			this.tornSince = null;
		}
		else if (this.tornSince == null) {
			this.tornSince = now;
		}
		return this.tornSince != null && !now.isBefore(this.tornSince.plus(LONGEST));
	}

	/** Waits for whatever is gone from now on. */
	void begin() {
		this.tornSince = null;
	}

}
