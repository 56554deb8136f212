package org.entente.exchange.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;

import org.entente.exchange.ExportFormat;
import org.entente.exchange.Extract;
import org.entente.exchange.Subject;
import org.springframework.stereotype.Component;

/** Comma-separated values for programs: every text letter for letter. */
@Component
class RawCsvFormat implements ExportFormat {

	@Override
	public About about() {
		return new About("raw.csv", "text/csv;charset=UTF-8", "CSV, raw",
				"for programs; a spreadsheet may take text for formulas", EnumSet.allOf(Subject.class));
	}

	@Override
	public void write(Extract extract, OutputStream out) throws IOException {
		CsvFormat.write(extract, out, false);
	}

}
