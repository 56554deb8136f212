package org.entente.web.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** What somebody typed into fields, and into rows of fields. */
final class Typed {

	private static final int MOST_ROWS = 31;

	private Typed() {
	}

	static boolean isGiven(@Nullable String typed) {
		return typed != null && !typed.isBlank();
	}

	/**
	 * The rows that came, those left empty behind the others: so a row has the same index
	 * on the page and in what is handed on.
	 */
	static <T> List<T> rows(@Nullable List<@Nullable T> came, Predicate<T> filled, T empty) {
		List<T> given = Objects.requireNonNullElse(came, List.<T>of())
			.stream()
			.filter((row) -> row != null && filled.test(row))
			.toList();
		return rows(given, (came != null) ? came.size() : 0, empty);
	}

	/** These rows and as many empty ones as make the given number. */
	static <T> List<T> rows(List<T> given, int number, T empty) {
		List<T> rows = new ArrayList<>(given);
		while (rows.size() < number) {
			rows.add(empty);
		}
		return List.copyOf(rows);
	}

	/**
	 * How many rows there are, and one more when it was asked for; one above the most a
	 * claim may have, so that its refusal can be seen.
	 */
	static int wanted(int rows, String name, @Nullable String more) {
		return name.equals(more) ? Math.min(MOST_ROWS, rows + 1) : rows;
	}

}
