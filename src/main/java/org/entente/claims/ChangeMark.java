package org.entente.claims;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read in the change log: the last change there was, and which
 * transactions could be seen. A change that commits late has a lower number and is still
 * not seen by that.
 *
 * @param snapshot as PostgreSQL writes a pg_snapshot: {@code 10:20:14,15}
 */
public record ChangeMark(long change, String snapshot) {

	private static final Pattern FORM = Pattern
		.compile("\\d{1,18}/\\d{1,18}:\\d{1,18}:(\\d{1,18}(,\\d{1,18}){0,500})?");

	/** Reads what {@link #toString()} wrote; finds nothing when it is none. */
	public static Optional<ChangeMark> find(@Nullable String text) {
		if (text == null || !FORM.matcher(text).matches()) {
			return Optional.empty();
		}
		String[] parts = text.split("/");
		return isSnapshot(parts[1]) ? Optional.of(new ChangeMark(Long.parseLong(parts[0]), parts[1]))
				: Optional.empty();
	}

	/** Whether it begins before it ends and names what lies between, in order. */
	private static boolean isSnapshot(String text) {
		long[] numbers = Arrays.stream(text.split("[:,]")).mapToLong(Long::parseLong).toArray();
		boolean ordered = numbers[0] > 0 && numbers[0] <= numbers[1];
		for (int i = 2; i < numbers.length; i++) {
			boolean after = (i == 2) ? numbers[i] >= numbers[0] : numbers[i] > numbers[i - 1];
			ordered = ordered && after && numbers[i] < numbers[1];
		}
		return ordered;
	}

	@Override
	public String toString() {
		return this.change + "/" + this.snapshot;
	}

}
