package org.entente.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;

/**
 * Passes rows on as long as they keep the limits and can be told apart; refuses the file
 * by line and column otherwise.
 */
class CheckedRows implements RowSink {

	/** What DOS put behind the last line. */
	private static final String END_OF_FILE = "\u001a";

	private final RowSink next;

	private List<String> columns = List.of();

	private int rows;

	CheckedRows(RowSink next) {
		this.next = next;
	}

	static RuleViolationException refusal(String key, Object... arguments) {
		return new RuleViolationException("file", "table." + key, arguments);
	}

	@Override
	public void header(List<String> named) {
		if (named.stream().allMatch(String::isBlank)) {
			throw refusal("no-header");
		}
		List<String> columns = new ArrayList<>(withoutEnd(named, 0));
		checkWidth(columns.size());
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < columns.size(); i++) {
			// Statistics programs leave the column of row numbers without a name
			if (columns.get(i).isBlank()) {
				columns.set(i, "column " + (i + 1));
			}
			String column = columns.get(i);
			if (column.length() > 300 || column.indexOf('\0') >= 0) {
				throw refusal("column-name", i + 1);
			}
			if (!seen.add(column)) {
				throw refusal("repeated-column", Violations.shorten(column));
			}
		}
		this.columns = List.copyOf(columns);
		this.next.header(this.columns);
	}

	static void checkWidth(int columns) {
		if (columns > TableLimits.COLUMNS) {
			throw refusal("too-many-columns", columns, TableLimits.COLUMNS);
		}
	}

	/**
	 * Some write a delimiter behind the last cell too: what is empty there is no column.
	 */
	private static List<String> withoutEnd(List<String> cells, int atLeast) {
		int size = cells.size();
		while (size > atLeast && cells.get(size - 1).isBlank()) {
			size--;
		}
		return cells.subList(0, size);
	}

	@Override
	public void row(int number, List<String> found) {
		if (found.stream().allMatch((cell) -> cell.isBlank() || cell.equals(END_OF_FILE))) {
			return;
		}
		List<String> cells = withoutEnd(found, Math.min(found.size(), this.columns.size()));
		if (cells.size() > this.columns.size()) {
			throw refusal("too-many-cells", number, cells.size(), this.columns.size());
		}
		if (++this.rows > TableLimits.ROWS) {
			throw refusal("too-many-rows", TableLimits.ROWS);
		}
		int length = 0;
		for (int i = 0; i < cells.size(); i++) {
			checkCell(number, this.columns.get(i), cells.get(i));
			length += cells.get(i).length();
		}
		if (length > TableLimits.ROW) {
			throw refusal("row-too-long", number, TableLimits.ROW);
		}
		this.next.row(number, filled(cells));
	}

	private static void checkCell(int number, String column, String cell) {
		if (cell.length() > TableLimits.CELL) {
			throw refusal("cell-too-long", number, Violations.shorten(column), TableLimits.CELL);
		}
		if (cell.indexOf('\0') >= 0) {
			throw refusal("nul", number, Violations.shorten(column));
		}
		if (hasHalfACharacter(cell)) {
			throw refusal("half-character", number, Violations.shorten(column));
		}
	}

	/** JSON can write one half of a pair; no text can hold it. */
	private static boolean hasHalfACharacter(String cell) {
		for (int i = 0; i < cell.length(); i++) {
			if (Character.isSurrogate(cell.charAt(i))) {
				boolean whole = Character.isHighSurrogate(cell.charAt(i)) && i + 1 < cell.length()
						&& Character.isLowSurrogate(cell.charAt(i + 1));
				if (!whole) {
					return true;
				}
				i++;
			}
		}
		return false;
	}

	/** A row that ends early says nothing about the columns that are left. */
	private List<String> filled(List<String> cells) {
		List<String> all = new ArrayList<>(cells);
		while (all.size() < this.columns.size()) {
			all.add("");
		}
		return all;
	}

}
