package org.entente.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * A form in which parts of the record are written to a file. Another one is one class
 * that implements this, found by Spring, and one golden file.
 */
public interface ExportFormat {

	/**
	 * What a format is called.
	 *
	 * @param suffix ending of addresses and files, without its dot: {@code csv}
	 * @param label what people call it
	 * @param use what it is good for, in a few words
	 * @param carries the subjects it makes sense for
	 */
	record About(String suffix, String mediaType, String label, String use, Set<Subject> carries) {
	}

	About about();

	/**
	 * Writes rows as they are read; keeps none of them. The stream is closed by who
	 * opened it.
	 */
	void write(Extract extract, OutputStream out) throws IOException;

}
