package org.entente.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the rows of a published data set become.
 *
 * @param name of the data set and who publishes it
 * @param recognisedBy columns that only its files have together
 * @param called other names that its files have for a column
 * @param unnamed names for the columns of its files that have no row of names
 * @param widths how many columns such files have, where not all of them
 * @param cells what stands in some columns of every row, as patterns
 * @param asks fields of which its files say nothing, and a person has to
 */
public record Profile(String name, List<String> recognisedBy, Map<String, List<String>> called, List<String> unnamed,
		Set<Integer> widths, Map<String, Pattern> cells, List<ImportField> asks, Mapping mapping) {

	public Profile {
		called = Objects.requireNonNullElse(called, Map.of());
		unnamed = Objects.requireNonNullElse(unnamed, List.of());
		widths = Objects.requireNonNullElse(widths, Set.of(unnamed.size()));
		cells = Objects.requireNonNullElse(cells, Map.of());
		asks = Objects.requireNonNullElse(asks, List.of());
	}

	boolean fits(List<String> header) {
		ColumnNames names = new ColumnNames(header, this.called);
		return this.recognisedBy.stream().allMatch((column) -> names.find(column).isPresent());
	}

	/** The mapping for a file, with its columns as it spells them and without others. */
	Mapping fitted(List<String> header) {
		return this.mapping.in(new ColumnNames(header, this.called));
	}

	/** Whether a row is one of a file that has no row of names. */
	boolean isRow(List<String> row) {
		return !this.unnamed.isEmpty() && this.widths.contains(row.size()) && this.cells.entrySet()
			.stream()
			.allMatch(
					(cell) -> cell.getValue().matcher(row.get(this.unnamed.indexOf(cell.getKey())).strip()).matches());
	}

}
