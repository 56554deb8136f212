package org.entente.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads text files of separated cells (RFC 4180): csv, tsv and their like. */
@Component
class CsvTableReader implements TableReader {

	private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

	private final Profiles profiles;

	CsvTableReader(Profiles profiles) {
		this.profiles = profiles;
	}

	@Override
	public Set<String> endings() {
		return Set.of("csv", "tsv", "tab", "txt");
	}

	@Override
	public TableLayout read(Path file, TableOptions options, RowSink sink) throws IOException {
		TextEncoding encoding = TextEncoding.of(file, options.encoding());
		CsvShape shape = shape(file, encoding, options);
		int header = (options.headerRow() != null) ? options.headerRow()
				: isData(shape.first()) ? 0 : shape.headerLine();
		int[] line = { 1 };
		try (CsvReader<CsvRecord> reader = CsvShape.builder(shape.delimiter(), letters(file, encoding, shape))
			.build(CsvShape.handler(), encoding.reader(file))) {
			// The raw form of our exports has neither mark nor guard
			readRows(reader, header, line, (encoding.mark() > 0) ? new OwnExport(sink) : sink);
		}
		catch (CsvParseException ex) {
			throw refusal(ex, line[0]);
		}
		catch (RuntimeException | IOException ex) {
			if (isCoding(ex)) {
				throw CheckedRows.refusal("not-in-encoding", line[0], encoding.label());
			}
			throw ex;
		}
		return new TableLayout("csv", encoding.label(), shape.delimiter(), header);
	}

	private static CsvShape shape(Path file, TextEncoding encoding, TableOptions options) throws IOException {
		String delimiter = delimiter(options.delimiter());
		try (Reader text = encoding.reader(file)) {
			return CsvShape.of(text, delimiter);
		}
		catch (CharacterCodingException ex) {
			throw CheckedRows.refusal("not-in-encoding", 1, encoding.label());
		}
	}

	/** Whether a row is no names of columns: one of a known data set, or all numbers. */
	private boolean isData(List<String> row) {
		return this.profiles.ofRow(row).isPresent() || HeaderSearch.areNumbers(row);
	}

	private static boolean letters(Path file, TextEncoding encoding, CsvShape shape) throws IOException {
		if (!shape.delimiter().equals("\t")) {
			return false;
		}
		try (Reader text = encoding.reader(file)) {
			return TabQuotes.areLetters(text);
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static @Nullable String delimiter(@Nullable String chosen) {
		if (chosen == null || chosen.isEmpty()) {
			return null;
		}
		String delimiter = chosen.toLowerCase(Locale.ROOT).equals("tab") ? "\t" : chosen;
		if (!CsvShape.DELIMITERS.contains(delimiter)) {
			throw new RuleViolationException("delimiter", "term.unknown", Violations.shorten(chosen));
		}
		return delimiter;
	}

	/**
	 * Reads the rows.
	 * @param line where the place in the file is kept
	 */
	private static void readRows(CsvReader<CsvRecord> reader, int header, int[] line, RowSink sink) {
		boolean headed = false;
		for (CsvRecord row : reader) {
			line[0] = (int) row.getStartingLineNumber();
			if (line[0] < header) {
				continue;
			}
			if (!headed) {
				CheckedRows.checkWidth(row.getFieldCount());
				sink.header((header > 0) ? row.getFields() : HeaderSearch.unnamed(row.getFieldCount()));
			}
			if (headed || header == 0) {
				sink.row(line[0], row.getFields());
			}
			headed = true;
		}
		if (!headed) {
			throw CheckedRows.refusal("no-header");
		}
	}

	/** The parser knows the line; what it says is put in our words. */
	private static RuleViolationException refusal(CsvParseException ex, int last) {
		String message = String.valueOf(ex.getMessage());
		Matcher matcher = LINE.matcher(message);
		int line = matcher.find() ? Integer.parseInt(matcher.group(1)) : last;
		if (message.startsWith("Unexpected character after closing quote")) {
			return CheckedRows.refusal("text-after-quote", line);
		}
		if (message.toLowerCase(Locale.ROOT).contains("unclosed")) {
			return CheckedRows.refusal("unclosed-quote", line);
		}
		return CheckedRows.refusal("row-too-long", line, TableLimits.ROW);
	}

	private static boolean isCoding(Throwable ex) {
		return ex instanceof CharacterCodingException || (ex.getCause() != null && isCoding(ex.getCause()));
	}

}
