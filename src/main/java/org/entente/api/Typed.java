package org.entente.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Values from JSON as drafts take them. */
public final class Typed {

	/** Beyond this many digits before or after the point nothing is recorded. */
	private static final int MOST_DIGITS = 40;

	private Typed() {
	}

	/** A list that may be left out; refuses one that holds nothing in a place. */
	public static <T> List<T> list(@Nullable List<T> given) {
		if (given == null) {
			return List.of();
		}
		if (given.stream().anyMatch(Objects::isNull)) {
			throw new IllegalArgumentException("null in a list");
		}
		return List.copyOf(given);
	}

	public static @Nullable String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : null;
	}

	/**
	 * In plain digits; only what is far too large or too fine keeps its exponent, for a
	 * few characters like 1e999999999 must not become a gigabyte of zeros.
	 */
	public static @Nullable String text(@Nullable BigDecimal number) {
		if (number == null) {
			return null;
		}
		boolean plain = Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
		return plain ? number.toPlainString() : number.toString();
	}

}
