package org.entente.exchange;

import org.jspecify.annotations.Nullable;

/**
 * How a person wants a file to be read; what is null is found out.
 *
 * @param encoding name of a character encoding
 * @param delimiter what stands between two cells
 * @param headerRow line or row on which the names of the columns stand; 0 where there is
 * none
 * @param sheet name of a sheet of a workbook, or its place among them
 */
public record TableOptions(@Nullable String encoding, @Nullable String delimiter, @Nullable Integer headerRow,
		@Nullable String sheet) {

	/** Everything is found out. */
	public static final TableOptions NONE = new TableOptions(null, null, null, null);

	TableOptions(@Nullable String encoding, @Nullable String delimiter, @Nullable Integer headerRow) {
		this(encoding, delimiter, headerRow, null);
	}

}
