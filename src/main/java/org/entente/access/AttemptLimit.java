package org.entente.access;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;

/**
 * How often something may be tried in vain under one key, an address or an account name.
 * Attempts come back one by one, so nobody is shut out for good.
 */
public final class AttemptLimit {

	private static final int MOST_KEYS = 50_000;

	private final Cache<String, Bucket> buckets;

	private final int attempts;

	private final Duration period;

	private final TimeMeter time;

	public AttemptLimit(int attempts, Duration period, Clock clock) {
		this.attempts = attempts;
		this.period = period;
		this.time = new ClockTime(clock);
		this.buckets = Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(period.multipliedBy(2)).build();
	}

	/** Uses up one attempt; false when there is none left. */
	public boolean take(String key) {
		return bucket(key).tryConsume(1);
	}

	/** Gives an attempt back that was not in vain. */
	public void giveBack(String key) {
		bucket(key).addTokens(1);
	}

	public boolean isExhausted(String key) {
		return bucket(key).getAvailableTokens() == 0;
	}

	/** Seconds until the next attempt. */
	public long wait(String key) {
		EstimationProbe probe = bucket(key).estimateAbilityToConsume(1);
		return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
	}

	private Bucket bucket(String key) {
		return this.buckets.get(key,
				(unknown) -> Bucket.builder()
					.withCustomTimePrecision(this.time)
					.addLimit((limit) -> limit.capacity(this.attempts).refillGreedy(this.attempts, this.period))
					.build());
	}

	private record ClockTime(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return TimeUnit.MILLISECONDS.toNanos(this.clock.millis());
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
