package org.entente.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file of rows that become claims.
 *
 * @param dataSet external id of the source that is its data set
 * @param dataSetTitle what that source is called when it is recorded
 * @param by name of the account that uploaded it
 * @param counts rows by what became of them
 */
public record Import(long id, String fileName, String sha256, long bytes, TableLayout layout, List<String> header,
		int rows, UUID dataSet, String dataSetTitle, Mapping mapping, ImportState state, long createdBy, String by,
		Instant createdAt, Instant changedAt, @Nullable String undoReason, Map<RowOutcome, Integer> counts) {

	/** Rows of which nothing became yet. */
	public int waiting() {
		return this.rows - this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	public int count(RowOutcome outcome) {
		return this.counts.getOrDefault(outcome, 0);
	}

}
