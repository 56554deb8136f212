package org.entente.api.imports;

import org.entente.exchange.Import;
import org.entente.exchange.RowOutcome;

/** Rows by what became of them; together they are the rows of the file. */
record CountsJson(int imported, int unchanged, int merged, int refused, int waiting) {

	static CountsJson of(Import file) {
		return new CountsJson(file.count(RowOutcome.IMPORTED), file.count(RowOutcome.UNCHANGED),
				file.count(RowOutcome.MERGED), file.count(RowOutcome.REFUSED), file.waiting());
	}

}
