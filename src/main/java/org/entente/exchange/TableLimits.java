package org.entente.exchange;

/** How large a table may be, whoever made it. */
final class TableLimits {

	static final int COLUMNS = 1000;

	/** Characters in a cell. */
	static final int CELL = 100_000;

	/** Characters in a row. */
	static final int ROW = 1_000_000;

	static final int ROWS = 2_000_000;

	private TableLimits() {
	}

}
