package org.entente.shared;

import java.time.Duration;
import java.time.Instant;

/** How long something has lasted, in words and in its largest whole unit. */
public final class Age {

	private Age() {
	}

	/** "3 days"; what lies ahead by another clock lasts less than a minute. */
	public static String words(Instant since, Instant now) {
		Duration age = Duration.between(since, now);
		if (age.toMinutes() < 1) {
			return "less than a minute";
		}
		if (age.toHours() < 1) {
			return count(age.toMinutes(), "minute");
		}
		return (age.toDays() < 1) ? count(age.toHours(), "hour") : days(age.toDays());
	}

	private static String days(long days) {
		if (days < 60) {
			return count(days, "day");
		}
		return (days < 730) ? count(days / 30, "month") : count(days / 365, "year");
	}

	private static String count(long number, String unit) {
		return number + " " + unit + ((number == 1) ? "" : "s");
	}

}
