package org.entente.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Finds the header of a sheet: the row a person chose, 0 for none, or the first that has
 * more than one cell and half of what the fullest of the beginning has: words above
 * several columns are no names of them. What stands above is a preamble.
 */
class HeaderSearch {

	private static final int PREAMBLE = 50;

	private static final Pattern NUMBER = Pattern.compile("\\s*-?\\d+([.]\\d+)?\\s*");

	private record Row(int number, List<String> cells) {
	}

	private final @Nullable Integer chosen;

	private final RowSink sink;

	private final List<Row> before = new ArrayList<>();

	private @Nullable Row header;

	HeaderSearch(@Nullable Integer chosen, RowSink sink) {
		this.chosen = chosen;
		this.sink = sink;
	}

	void row(int number, List<String> cells) {
		if (this.header != null) {
			this.sink.row(number, cells);
		}
		else if (!cells.isEmpty()) {
			find(new Row(number, cells));
		}
	}

	private void find(Row row) {
		if (this.chosen != null) {
			if (this.chosen == 0) {
				beginUnnamed(row);
			}
			else if (row.number() >= this.chosen) {
				begin(row);
			}
			return;
		}
		this.before.add(row);
		if (this.before.size() == PREAMBLE) {
			beginWithFullest();
		}
	}

	private void beginWithFullest() {
		long most = this.before.stream().mapToLong((row) -> filled(row.cells())).max().orElse(0);
		Row first = this.before.stream()
			.filter((row) -> filled(row.cells()) > 1 && filled(row.cells()) * 2 >= most)
			.findFirst()
			.orElse(this.before.get(0));
		List<Row> rows = List.copyOf(this.before.subList(this.before.indexOf(first) + 1, this.before.size()));
		if (areNumbers(first.cells())) {
			beginUnnamed(first);
		}
		else {
			begin(first);
		}
		rows.forEach((row) -> this.sink.row(row.number(), row.cells()));
	}

	/** Whether cells hold numbers only: nobody calls all columns so. */
	static boolean areNumbers(List<String> cells) {
		return filled(cells) > 1 && cells.stream().allMatch((cell) -> cell.isBlank() || NUMBER.matcher(cell).matches());
	}

	/** How many cells say something. */
	static long filled(List<String> cells) {
		return cells.stream().filter((cell) -> !cell.isBlank()).count();
	}

	private void begin(Row row) {
		this.header = row;
		this.before.clear();
		this.sink.header(row.cells());
	}

	/** A sheet without names: its columns are counted. */
	private void beginUnnamed(Row row) {
		begin(new Row(0, unnamed(row.cells().size())));
		this.sink.row(row.number(), row.cells());
	}

	/** Names of columns that have none. */
	static List<String> unnamed(int columns) {
		return IntStream.rangeClosed(1, columns).mapToObj((number) -> "column " + number).toList();
	}

	/** Ends the sheet and says on which row the header stood. */
	int end() {
		if (this.header == null && !this.before.isEmpty()) {
			beginWithFullest();
		}
		if (this.header == null) {
			throw CheckedRows.refusal("no-header");
		}
		return Objects.requireNonNull(this.header).number();
	}

}
