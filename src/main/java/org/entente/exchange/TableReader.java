package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Reads tables of one format; to add a format is to add one such class. */
interface TableReader {

	/** Endings of the names of its files, in small letters and without the dot. */
	Set<String> endings();

	/**
	 * Reads a file from its beginning to its end, row by row, and says how it was read.
	 * What cannot be read is refused at the field {@code file}, by line and column.
	 */
	TableLayout read(Path file, TableOptions options, RowSink sink) throws IOException;

}
