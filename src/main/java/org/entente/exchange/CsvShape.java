package org.entente.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

/**
 * What separates the cells of a text file, and on which line its header stands: found in
 * its beginning. Lines before the first that is at least as wide as most, and not mostly
 * empty, are a preamble.
 *
 * @param first the cells that stand on the line of the header
 * @param agreeing records that are as wide as most
 */
record CsvShape(String delimiter, int headerLine, List<String> first, int width, int agreeing) {

	static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

	private static final int SAMPLE = 64 * 1024;

	private static final int RECORDS = 100;

	/** No cell may hold it. */
	private static final char NONE = '\0';

	/**
	 * Finds the shape of a text.
	 * @param delimiter null where it is not known
	 */
	static CsvShape of(Reader text, @Nullable String delimiter) throws IOException {
		String sample = sample(text);
		List<String> candidates = (delimiter != null) ? List.of(delimiter) : DELIMITERS;
		CsvShape best = of(sample, candidates.get(0));
		for (String candidate : candidates) {
			CsvShape shape = of(sample, candidate);
			if (shape.width > 1 && (best.width < 2 || shape.agreeing > best.agreeing
					|| (shape.agreeing == best.agreeing && shape.width > best.width))) {
				best = shape;
			}
		}
		return best;
	}

	private static String sample(Reader text) throws IOException {
		char[] start = new char[SAMPLE];
		int length = 0;
		int read = text.read(start);
		while (read > 0) {
			length += read;
			read = text.read(start, length, SAMPLE - length);
		}
		return new String(start, 0, length);
	}

	private static CsvShape of(String sample, String delimiter) throws IOException {
		List<CsvRecord> records = records(sample, delimiter);
		Map<Integer, Integer> widths = new TreeMap<>();
		records.forEach((row) -> widths.merge(row.getFieldCount(), 1, Integer::sum));
		int width = 1;
		for (Map.Entry<Integer, Integer> one : widths.entrySet()) {
			if (one.getKey() > 1 && one.getValue() >= widths.getOrDefault(width, 0) || width == 1) {
				width = one.getKey();
			}
		}
		int most = width;
		List<CsvRecord> wide = records.stream().filter((row) -> row.getFieldCount() >= most).toList();
		long filled = wide.stream().mapToLong((row) -> HeaderSearch.filled(row.getFields())).max().orElse(0);
		return wide.stream()
			.filter((row) -> HeaderSearch.filled(row.getFields()) * 2 >= filled)
			.findFirst()
			.map((row) -> new CsvShape(delimiter, (int) row.getStartingLineNumber(), row.getFields(), most,
					widths.getOrDefault(most, 0)))
			.orElse(new CsvShape(delimiter, 1, List.of(), most, widths.getOrDefault(most, 0)));
	}

	/**
	 * As far as the sample can be read; what is wrong with it is found when it is read.
	 */
	private static List<CsvRecord> records(String sample, String delimiter) throws IOException {
		List<CsvRecord> records = new ArrayList<>();
		int end = (sample.length() == SAMPLE) ? sample.lastIndexOf('\n') + 1 : sample.length();
		boolean letters = delimiter.equals("\t") && TabQuotes.areLetters(new StringReader(sample.substring(0, end)));
		try (CsvReader<CsvRecord> reader = builder(delimiter, letters).allowUnclosedQuote(true)
			.build(handler(), sample)) {
			for (CsvRecord row : reader) {
				if (records.size() == RECORDS) {
					break;
				}
				records.add(row);
			}
		}
		catch (CsvParseException | IOException ex) {
			return records;
		}
		return records;
	}

	/**
	 * A reader of cells.
	 * @param letters whether quotation marks are letters
	 */
	static CsvReader.CsvReaderBuilder builder(String delimiter, boolean letters) {
		return CsvReader.builder()
			.quoteCharacter(letters ? NONE : '"')
			.fieldSeparator(delimiter)
			.commentStrategy(CommentStrategy.NONE)
			.skipEmptyLines(true)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.maxBufferSize(TableLimits.ROW);
	}

	static CsvRecordHandler handler() {
		return CsvRecordHandler.builder()
			.maxFields(20 * TableLimits.COLUMNS)
			.maxFieldSize(TableLimits.ROW)
			.maxRecordSize(2 * TableLimits.ROW)
			.build();
	}

}
