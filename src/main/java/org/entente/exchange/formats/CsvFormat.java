package org.entente.exchange.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import org.entente.exchange.ExportFormat;
import org.entente.exchange.Extract;
import org.entente.exchange.FormulaGuard;
import org.entente.exchange.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Comma-separated values (RFC 4180) for spreadsheets: with a byte order mark, for they
 * read nothing but their own code page without it, and with a {@link FormulaGuard}.
 */
@Component
class CsvFormat implements ExportFormat {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	@Override
	public About about() {
		return new About("csv", "text/csv;charset=UTF-8", "CSV", "safe to open in a spreadsheet",
				EnumSet.allOf(Subject.class));
	}

	@Override
	public void write(Extract extract, OutputStream out) throws IOException {
		out.write(BYTE_ORDER_MARK);
		write(extract, out, true);
	}

	/** Text stands in quotation marks always, so that no program cuts it elsewhere. */
	static void write(Extract extract, OutputStream out, boolean guarded) throws IOException {
		Table<?, ?> table = Table.of(extract.subject());
		CsvWriter csv = CsvWriter.builder()
			.quoteStrategy(guarded ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
			.lineDelimiter(LineDelimiter.CRLF)
			.build(out, StandardCharsets.UTF_8);
		csv.writeRecord(table.names());
		extract.each(Object.class, (row) -> {
			for (List<@Nullable Object> line : table.lines(row)) {
				csv.writeRecord(line.stream().map((value) -> text(value, guarded)).toList());
			}
		});
		csv.flush();
	}

	private static String text(@Nullable Object value, boolean guarded) {
		if (value == null) {
			return "";
		}
		return (guarded && !(value instanceof Number)) ? FormulaGuard.protect(value.toString()) : value.toString();
	}

}
