package org.entente.access;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.ConsumptionProbe;
import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many requests one may send in a minute, whatever they ask for: a person from
 * everywhere, a stranger from one address.
 */
@Component
public class RequestLimit {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final int ofPerson;

	private final int ofStranger;

	private final Buckets persons;

	private final Buckets strangers;

	RequestLimit(@Value("${entente.limits.requests-of-person}") int ofPerson,
			@Value("${entente.limits.requests-of-stranger}") int ofStranger, Clock clock) {
		this.ofPerson = ofPerson;
		this.ofStranger = ofStranger;
		this.persons = new Buckets(ofPerson, MINUTE, clock);
		this.strangers = new Buckets(ofStranger, MINUTE, clock);
	}

	/**
	 * What one request leaves.
	 *
	 * @param most requests in a minute
	 * @param remaining requests until the limit is reached
	 * @param reset seconds until all of them are there again
	 * @param pause seconds until the next request is admitted; 0 when this one is
	 */
	public record Use(int most, long remaining, long reset, long pause) {

		public boolean isAdmitted() {
			return this.pause == 0;
		}

	}

	Use take(@Nullable Person person, String address) {
		return (person != null) ? take(this.persons, Long.toString(person.id()), this.ofPerson)
				: take(this.strangers, address, this.ofStranger);
	}

	private static Use take(Buckets buckets, String key, int most) {
		ConsumptionProbe probe = buckets.of(key).tryConsumeAndReturnRemaining(1);
		long pause = probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
		return new Use(most, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()), pause);
	}

	private static long seconds(long nanos) {
		return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
	}

}
