package org.entente.exchange;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How a file was read.
 *
 * @param format ending of the names of such files
 * @param encoding character encoding, null where the format has its own
 * @param delimiter what stands between two cells, null where the format has its own
 * @param headerRow line or row of the names of the columns, null where each row names
 * them
 * @param sheet name of the sheet of a workbook that was read
 * @param otherSheets those that were not
 */
public record TableLayout(String format, @Nullable String encoding, @Nullable String delimiter,
		@Nullable Integer headerRow, @Nullable String sheet, List<String> otherSheets) {

	public TableLayout {
		otherSheets = Objects.requireNonNullElse(otherSheets, List.of());
	}

	TableLayout(String format, @Nullable String encoding, @Nullable String delimiter, @Nullable Integer headerRow) {
		this(format, encoding, delimiter, headerRow, null, List.of());
	}

}
