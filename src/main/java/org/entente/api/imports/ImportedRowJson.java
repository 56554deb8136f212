package org.entente.api.imports;

import java.util.List;

import org.entente.exchange.ImportedRow;
import org.jspecify.annotations.Nullable;

/** A row of a file and what became of it. */
record ImportedRowJson(int row, List<String> cells, @Nullable String outcome, List<RowFaults.RowFaultJson> faults,
		@Nullable Integer sameAs, @Nullable Long claim, @Nullable String address, @Nullable String undoFault) {

	static ImportedRowJson of(ImportedRow row, RowFaults faults) {
		return new ImportedRowJson(row.number(), row.cells(), (row.outcome() != null) ? row.outcome().word() : null,
				faults.of(row.faults()), row.sameAs(), row.claim(),
				(row.thing() != null) ? "/api/v1" + row.thing() : null, row.undoFault());
	}

}
