package org.entente.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.entente.accounts.Person;
import org.springframework.stereotype.Service;

/**
 * Writes the rows that were refused as a CSV file, as the file had them: to be put right
 * and uploaded again. A last column says what is wrong.
 */
@Service
public class RefusedRows {

	private static final int PAGE = 500;

	private final ImportSearch search;

	RefusedRows(ImportSearch search) {
		this.search = search;
	}

	/**
	 * Writes them all.
	 * @param words how a fault is said to a person
	 */
	public void write(long id, Writer out, Function<RowFault, String> words, Person by) throws IOException {
		List<String> header = new ArrayList<>(this.search.get(id, by).header());
		header.add("refused because");
		CsvWriter csv = CsvWriter.builder().build(out);
		csv.writeRecord(header);
		List<ImportedRow> rows = this.search.rows(id, RowOutcome.REFUSED, 0, PAGE, by);
		while (!rows.isEmpty()) {
			rows.forEach((row) -> csv.writeRecord(record(row, words)));
			rows = this.search.rows(id, RowOutcome.REFUSED, rows.get(rows.size() - 1).number(), PAGE, by);
		}
		csv.flush();
	}

	private static List<String> record(ImportedRow row, Function<RowFault, String> words) {
		List<String> cells = new ArrayList<>(row.cells());
		cells.add(row.faults()
			.stream()
			.map((fault) -> fault.column() + ": " + words.apply(fault))
			.collect(Collectors.joining("; ", "row " + row.number() + ", ", "")));
		return cells;
	}

}
