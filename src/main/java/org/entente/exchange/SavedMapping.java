package org.entente.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the columns of a file give, named by somebody.
 *
 * @param header all columns of the file it was saved from
 * @param shared whether everybody who imports may see it
 * @param owner name of the person
 * @param own whether the reader is that person
 */
public record SavedMapping(long id, String name, Mapping mapping, List<String> header, boolean shared, String owner,
		boolean own, Instant savedAt) {

	/** What of it the columns of a file can do with, and what not. */
	public MappingFit fit(List<String> columns) {
		return MappingFit.of(this.mapping, this.header, columns);
	}

	/**
	 * The same for a file, by the names of its columns; what was said about words of the
	 * file stays.
	 */
	Mapping fitted(Import file) {
		return this.mapping.in(new ColumnNames(file.header(), Map.of()))
			.with(file.mapping().countries())
			.withActors(file.mapping().actors());
	}

	/** Whether a file is mapped so already. */
	public boolean isUsedBy(Import file) {
		return fitted(file).equals(file.mapping());
	}

}
