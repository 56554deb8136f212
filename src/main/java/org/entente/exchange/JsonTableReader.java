package org.entente.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one array of objects, or objects one after the other. Each key of any of them is
 * a column; what is itself an object or an array stays JSON.
 */
@Component
class JsonTableReader implements TableReader {

	private static final JsonFactory JSON = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(50)
			.maxStringLength(TableLimits.CELL)
			.maxNumberLength(1000)
			.maxNameLength(300)
			.build())
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	@Override
	public Set<String> endings() {
		return Set.of("json", "ndjson", "jsonl");
	}

	@Override
	public TableLayout read(Path file, TableOptions options, RowSink sink) throws IOException {
		TextEncoding encoding = TextEncoding.of(file, options.encoding());
		Set<String> columns = new LinkedHashSet<>();
		each(file, encoding, (number, row) -> {
			columns.addAll(row.keySet());
			CheckedRows.checkWidth(columns.size());
		});
		sink.header(List.copyOf(columns));
		each(file, encoding,
				(number, row) -> sink.row(number, columns.stream().map((name) -> row.getOrDefault(name, "")).toList()));
		return new TableLayout("json", encoding.label(), null, null);
	}

	/** Takes one object of the file. */
	@FunctionalInterface
	private interface Each {

		void take(int number, Map<String, String> row);

	}

	private static void each(Path file, TextEncoding encoding, Each each) throws IOException {
		try (Reader text = encoding.reader(file);
				JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
			try {
				read(parser, each);
			}
			catch (JacksonException ex) {
				throw CheckedRows.refusal("json", parser.currentLocation().getLineNr(),
						parser.currentLocation().getColumnNr());
			}
		}
	}

	private static void read(JsonParser parser, Each each) {
		boolean inArray = false;
		int count = 0;
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			switch (token) {
				case START_ARRAY -> {
					if (inArray || count > 0) {
						throw notARow(parser);
					}
					inArray = true;
				}
				case END_ARRAY -> inArray = false;
				case START_OBJECT -> {
					count++;
					int number = inArray ? count : parser.currentTokenLocation().getLineNr();
					each.take(number, row(parser));
				}
				default -> throw notARow(parser);
			}
		}
	}

	private static RuntimeException notARow(JsonParser parser) {
		return CheckedRows.refusal("not-a-row", parser.currentTokenLocation().getLineNr());
	}

	private static Map<String, String> row(JsonParser parser) {
		Map<String, String> row = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			row.put(name, cell(parser, parser.nextToken()));
			CheckedRows.checkWidth(row.size());
		}
		return row;
	}

	private static String cell(JsonParser parser, JsonToken token) {
		if (token == JsonToken.VALUE_NULL) {
			return "";
		}
		if (token.isScalarValue()) {
			return parser.getString();
		}
		BoundedWriter writer = new BoundedWriter(parser);
		try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), writer)) {
			generator.copyCurrentStructure(parser);
		}
		return writer.toString();
	}

	/** What stands in one cell, as long as it keeps the limit. */
	private static final class BoundedWriter extends StringWriter {

		private final JsonParser parser;

		private BoundedWriter(JsonParser parser) {
			this.parser = parser;
		}

		@Override
		public void write(char[] characters, int offset, int length) {
			super.write(characters, offset, length);
			if (getBuffer().length() > TableLimits.CELL) {
				throw CheckedRows.refusal("row-too-long", this.parser.currentLocation().getLineNr(), TableLimits.CELL);
			}
		}

	}

}
