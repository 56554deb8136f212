package org.entente.access;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/** A bucket of tokens for each key, filled anew little by little over a period. */
final class Buckets {

	private static final int MOST_KEYS = 50_000;

	private final Cache<String, Bucket> buckets;

	private final int capacity;

	private final Duration period;

	private final TimeMeter time;

	Buckets(int capacity, Duration period, Clock clock) {
		this.capacity = capacity;
		this.period = period;
		this.time = new ClockTime(clock);
		this.buckets = Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(period.multipliedBy(2)).build();
	}

	Bucket of(String key) {
		return this.buckets.get(key,
				(unknown) -> Bucket.builder()
					.withCustomTimePrecision(this.time)
					.addLimit((limit) -> limit.capacity(this.capacity).refillGreedy(this.capacity, this.period))
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
