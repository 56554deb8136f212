package org.entente.access;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.EstimationProbe;

/**
 * How often something may be tried in vain under one key, an address or an account name.
 * Attempts come back one by one, so nobody is shut out for good.
 */
public final class AttemptLimit {

	private final Buckets buckets;

	public AttemptLimit(int attempts, Duration period, Clock clock) {
		this.buckets = new Buckets(attempts, period, clock);
	}

	/** Uses up one attempt; false when there is none left. */
	public boolean take(String key) {
		return this.buckets.of(key).tryConsume(1);
	}

	/** Gives an attempt back that was not in vain. */
	public void giveBack(String key) {
		this.buckets.of(key).addTokens(1);
	}

	public boolean isExhausted(String key) {
		return this.buckets.of(key).getAvailableTokens() == 0;
	}

	/** Seconds until the next attempt. */
	public long wait(String key) {
		EstimationProbe probe = this.buckets.of(key).estimateAbilityToConsume(1);
		return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
	}

}
