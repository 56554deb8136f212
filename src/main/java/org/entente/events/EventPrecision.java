package org.entente.events;

import java.time.LocalDate;

import org.entente.shared.Term;

/** How much of the day of an event is known. */
public enum EventPrecision implements Term {

	DAY("d", 10), MONTH("m", 7), YEAR("y", 4);

	private final String sign;

	private final int characters;

	EventPrecision(String sign, int characters) {
		this.sign = sign;
		this.characters = characters;
	}

	String sign() {
		return this.sign;
	}

	static EventPrecision of(String sign) {
		for (EventPrecision precision : values()) {
			if (precision.sign.equals(sign)) {
				return precision;
			}
		}
		throw new IllegalArgumentException(sign);
	}

	/** As much of a date as is known (ISO 8601). */
	String cut(LocalDate day) {
		return day.toString().substring(0, this.characters);
	}

	/** The last day that is meant. */
	LocalDate last(LocalDate first) {
		return switch (this) {
			case DAY -> first;
			case MONTH -> first.plusMonths(1).minusDays(1);
			case YEAR -> first.plusYears(1).minusDays(1);
		};
	}

}
