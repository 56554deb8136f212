package org.entente.exchange;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How a person wants a file to be read; what is null is found out.
 *
 * @param encoding name of a character encoding
 * @param delimiter what stands between two cells
 * @param headerRow line or row on which the names of the columns stand; 0 where there is
 * none
 */
public record TableOptions(@Nullable String encoding, @Nullable String delimiter, @Nullable Integer headerRow) {

	/** Everything is found out. */
	public static final TableOptions NONE = new TableOptions(null, null, null);

	/** Whether the file has no names for its columns. */
	boolean isUnnamed() {
		return Objects.equals(this.headerRow, 0);
	}

}
