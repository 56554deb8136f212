package org.entente.exchange;

import org.jspecify.annotations.Nullable;

/**
 * How a file was read.
 *
 * @param format ending of the format
 * @param encoding character encoding, null where the format has its own
 * @param delimiter what stands between two cells, null where the format has its own
 * @param headerRow line or row of the names of the columns, null where each row names
 * them
 */
public record TableLayout(String format, @Nullable String encoding, @Nullable String delimiter,
		@Nullable Integer headerRow) {
}
