package org.entente.api.imports;

import java.util.List;

import org.entente.exchange.ImportService;
import org.jspecify.annotations.Nullable;

/** What a row would become. */
record PreviewJson(int row, @Nullable String statement, @Nullable String relationship, @Nullable String date,
		String excerpt, List<RowFaults.RowFaultJson> faults) {

	static PreviewJson of(ImportService.Preview row, RowFaults faults) {
		return new PreviewJson(row.number(), row.statement(), row.relationship(), row.date(), row.excerpt(),
				faults.of(row.faults()));
	}

}
