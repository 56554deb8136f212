package org.entente.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Inserts many rows in one statement, in their order, so that what the database does once
 * a statement is done once.
 *
 * @param <T> what a row is made of
 */
public final class RowInsert<T> {

	private final String table;

	private final Map<String, Column<T>> columns = new LinkedHashMap<>();

	private RowInsert(String table) {
		this.table = table;
	}

	private record Column<T>(String type, Function<T, @Nullable Object> value) {
	}

	/** Inserts into a table; its columns are still to be named. */
	public static <T> RowInsert<T> into(String table) {
		return new RowInsert<>(table);
	}

	/** A column of numbers without a fraction. */
	public RowInsert<T> number(String column, Function<T, @Nullable Number> value) {
		return column(column, "bigint", (row) -> {
			Number number = value.apply(row);
			return (number != null) ? number.longValue() : null;
		});
	}

	/** A column of words; of a term of a vocabulary, its name. */
	public RowInsert<T> text(String column, Function<T, @Nullable Object> value) {
		return column(column, "text", value);
	}

	/** A column of another type of the database, written as its text has it. */
	public RowInsert<T> column(String column, String type, Function<T, @Nullable Object> value) {
		this.columns.put(column, new Column<>(type, value));
		return this;
	}

	/** Inserts the rows. */
	public void add(Collection<T> rows, JdbcClient jdbc) {
		if (rows.isEmpty()) {
			return;
		}
		String names = String.join(", ", this.columns.keySet());
		String arrays = this.columns.values()
			.stream()
			.map((column) -> "?::" + column.type + "[]")
			.collect(Collectors.joining(", "));
		List<Object> values = new ArrayList<>();
		this.columns.values().forEach((column) -> values.add(array(column, rows)));
		jdbc.sql("INSERT INTO " + this.table + " (" + names + ") SELECT " + names + " FROM unnest(" + arrays
				+ ") WITH ORDINALITY AS n (" + names + ", place_of_row) ORDER BY place_of_row")
			.params(values)
			.update();
	}

	private static <T> Object array(Column<T> column, Collection<T> rows) {
		if (column.type.equals("bigint")) {
			return rows.stream().map(column.value).toArray(Long[]::new);
		}
		return rows.stream().map(column.value).map(RowInsert::words).toArray(String[]::new);
	}

	private static @Nullable String words(@Nullable Object value) {
		if (value == null) {
			return null;
		}
		return (value instanceof Enum<?> term) ? term.name() : value.toString();
	}

}
