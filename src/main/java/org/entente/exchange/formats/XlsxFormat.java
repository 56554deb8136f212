package org.entente.exchange.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entente.exchange.ExportFormat;
import org.entente.exchange.Extract;
import org.entente.exchange.FormulaGuard;
import org.entente.exchange.Subject;
import org.entente.shared.XmlText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A workbook (ECMA-376) whose text is protected as in {@link CsvFormat}; what one sheet
 * cannot hold goes on in the next.
 */
@Component
class XlsxFormat implements ExportFormat {

	private static final int ROWS_KEPT = 200;

	@Override
	public About about() {
		return new About("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel",
				"a workbook", EnumSet.allOf(Subject.class));
	}

	@Override
	public void write(Extract extract, OutputStream out) throws IOException {
		try (Workbook workbook = new Workbook(out, "Entente", null)) {
			Sheets sheets = new Sheets(workbook, extract.subject());
			extract.each(Object.class, sheets::add);
			sheets.end();
		}
	}

	/** The sheet that is being written. */
	private static final class Sheets {

		private final Workbook workbook;

		private final String name;

		private final Table<?, ?> table;

		private @Nullable Worksheet sheet;

		private int count;

		private int row;

		Sheets(Workbook workbook, Subject subject) throws IOException {
			this.workbook = workbook;
			this.name = subject.word();
			this.table = Table.of(subject);
			begin();
		}

		private Worksheet begin() throws IOException {
			end();
			this.count++;
			Worksheet begun = this.workbook.newWorksheet((this.count == 1) ? this.name : this.name + " " + this.count);
			this.sheet = begun;
			begun.freezePane(0, 1);
			this.row = 0;
			List<String> names = this.table.names();
			for (int column = 0; column < names.size(); column++) {
				begun.inlineString(0, column, names.get(column));
			}
			return begun;
		}

		void add(Object row) throws IOException {
			for (List<@Nullable Object> line : this.table.lines(row)) {
				add(line);
			}
		}

		private void add(List<@Nullable Object> line) throws IOException {
			this.row++;
			Worksheet into = (this.row < Worksheet.MAX_ROWS && this.sheet != null) ? this.sheet : next();
			for (int column = 0; column < line.size(); column++) {
				Object value = line.get(column);
				if (value instanceof Number number) {
					into.value(this.row, column, number);
				}
				else if (value != null) {
					into.inlineString(this.row, column, XmlText.of(FormulaGuard.protect(value.toString())));
				}
			}
			if (this.row % ROWS_KEPT == 0) {
				into.flush();
			}
		}

		private Worksheet next() throws IOException {
			Worksheet next = begin();
			this.row = 1;
			return next;
		}

		void end() throws IOException {
			if (this.sheet != null) {
				this.sheet.finish();
			}
		}

	}

}
