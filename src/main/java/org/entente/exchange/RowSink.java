package org.entente.exchange;

import java.util.List;

/** Takes the rows of a table one after the other. */
interface RowSink {

	/** The names of the columns, exactly as the file has them. */
	void header(List<String> columns);

	/**
	 * One row.
	 * @param number as a person finds it in the file: the line on which it begins, the
	 * row of the sheet, the place in the array
	 * @param cells as many as there are columns; empty where the file says nothing
	 */
	void row(int number, List<String> cells);

}
