package org.entente.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.entente.history.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A part of the record that is to be exported.
 *
 * @param title what it is, for people
 * @param instance address of the Entente it comes from
 * @param page address where people read the same
 * @param file name of a file that holds it, without ending
 * @param asOf the past instant it is read at, or null for now
 */
public record Extract(Subject subject, String title, String instance, String page, String file, @Nullable AsOf asOf,
		Rows<?> rows) {

	/** Writes one row. */
	@FunctionalInterface
	public interface RowWriter<T> {

		void write(T row) throws IOException;

	}

	/** Goes through all rows of this type, which is that of the subject. */
	@SuppressWarnings("unchecked")
	public <T> void each(Class<T> type, RowWriter<? super T> writer) throws IOException {
		if (!type.isAssignableFrom(this.subject.type())) {
			throw new IllegalArgumentException("rows are " + this.subject.type() + ", not " + type);
		}
		try {
			((Rows<T>) this.rows).each((row) -> {
				try {
					writer.write(row);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	/** Address of one thing of the record: {@code /claims/42}. */
	public String address(String path) {
		return this.instance + path;
	}

}
