package org.entente.exchange;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One row of a file and what became of it.
 *
 * @param number as a person finds it in the file
 * @param outcome null while nothing became of it
 * @param sameAs row of the file that says the same
 * @param thing address of what it became or is, where that has a page of its own:
 * {@code /actors/8}
 * @param undoFault why that could not be taken back
 */
public record ImportedRow(int number, List<String> cells, @Nullable RowOutcome outcome, List<RowFault> faults,
		@Nullable Integer sameAs, @Nullable Long claim, @Nullable String thing, @Nullable String undoFault) {
}
