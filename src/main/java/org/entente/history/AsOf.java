package org.entente.history;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.entente.shared.RuleViolationException;

/**
 * A past instant at which the record is read.
 *
 * @param typed as it stands in the address, to be put into the next one
 * @param instant of the clock of the database
 */
public record AsOf(String typed, Instant instant) {

	/** Name of the parameter, in pages and API alike. */
	public static final String PARAMETER = "asOf";

	/**
	 * Reads a day (its end in UTC), or a time with its offset as ISO 8601 writes it:
	 * {@code 2026-03-01}, {@code 2026-03-01T12:00:00Z}, {@code 2026-03-01T21:00+09:00}.
	 * @throws RuleViolationException on {@code asOf} for anything else and for what is
	 * still to come
	 */
	public static AsOf parse(String typed, Clock clock) {
		Instant instant = instant(typed.strip());
		boolean today = typed.strip().length() == 10
				&& LocalDate.parse(typed.strip()).equals(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
		if (!today && instant.isAfter(clock.instant())) {
			throw new RuleViolationException(PARAMETER, "as-of.future");
		}
		return new AsOf(typed.strip(), instant);
	}

	private static Instant instant(String typed) {
		try {
			if (typed.length() == 10) {
				return LocalDate.parse(typed)
					.plusDays(1)
					.atStartOfDay(ZoneOffset.UTC)
					.toInstant()
					.minus(1, ChronoUnit.MICROS);
			}
			// A plus sign in an address arrives as a space
			return OffsetDateTime.parse(typed.replace(' ', '+')).toInstant();
		}
		catch (DateTimeException ex) {
			throw new RuleViolationException(PARAMETER, "as-of");
		}
	}

}
