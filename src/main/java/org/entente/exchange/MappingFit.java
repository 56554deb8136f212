package org.entente.exchange;

import java.util.List;
import java.util.Map;

/**
 * How far a saved mapping fits the columns of a file.
 *
 * @param missing columns it reads that the file does not have
 * @param unknown columns of the file that it was not made for
 */
public record MappingFit(List<String> missing, List<String> unknown) {

	static MappingFit of(Mapping mapping, List<String> madeFor, List<String> header) {
		ColumnNames file = new ColumnNames(header, Map.of());
		ColumnNames known = new ColumnNames(madeFor, Map.of());
		return new MappingFit(mapping.columnsRead().stream().filter((column) -> file.find(column).isEmpty()).toList(),
				header.stream().filter((column) -> known.find(column).isEmpty()).toList());
	}

	/** Whether nothing is missing and nothing is new. */
	public boolean exact() {
		return this.missing.isEmpty() && this.unknown.isEmpty();
	}

}
