package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

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
 * Reads objects of JSON as rows, each within its limits. Each key of any of them is a
 * column; what is itself an object or an array stays JSON.
 */
final class JsonObjects {

	private static final JsonFactory JSON = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(50)
			.maxStringLength(TableLimits.CELL)
			.maxNumberLength(1000)
			.maxNameLength(300)
			.build())
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private static final Pattern BEGINNING = Pattern.compile("\\uFEFF?\\s*(\\[\\s*)?\\{\\s*\"");

	private JsonObjects() {
	}

	/** Whether a file of another name begins as objects do: no table does. */
	static boolean isIn(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			String start = new String(content.readNBytes(1000), StandardCharsets.UTF_8);
			return BEGINNING.matcher(start).lookingAt();
		}
	}

	/** Takes one object of the file. */
	@FunctionalInterface
	interface Each {

		void take(int number, Map<String, String> row);

	}

	/** Goes through a file and hands its objects on. */
	@FunctionalInterface
	interface Walk {

		void walk(JsonParser parser, Each each);

	}

	/**
	 * Reads a file twice: for its columns, which stand in its objects, and for its rows.
	 */
	static TableLayout read(String format, Path file, TableOptions options, RowSink sink, Walk walk)
			throws IOException {
		TextEncoding encoding = TextEncoding.of(file, options.encoding());
		Set<String> columns = new LinkedHashSet<>();
		each(file, encoding, walk, (number, row) -> {
			columns.addAll(row.keySet());
			CheckedRows.checkWidth(columns.size());
		});
		sink.header(List.copyOf(columns));
		each(file, encoding, walk,
				(number, row) -> sink.row(number, columns.stream().map((name) -> row.getOrDefault(name, "")).toList()));
		return new TableLayout(format, encoding.label(), null, null);
	}

	static JsonParser parser(Reader text) {
		return JSON.createParser(ObjectReadContext.empty(), text);
	}

	static void each(Path file, TextEncoding encoding, Walk walk, Each each) throws IOException {
		try (Reader text = encoding.reader(file); JsonParser parser = parser(text)) {
			try {
				walk.walk(parser, each);
			}
			catch (JacksonException ex) {
				throw CheckedRows.refusal("json", parser.currentLocation().getLineNr(),
						parser.currentLocation().getColumnNr());
			}
		}
	}

	/** Goes through one array of objects, or objects one after the other. */
	static Walk each(Function<JsonParser, Map<String, String>> row) {
		return (parser, each) -> {
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
						each.take(number, row.apply(parser));
					}
					default -> throw notARow(parser);
				}
			}
		};
	}

	/**
	 * Goes through the objects of one array that a file, which is an object, has.
	 * @param refusal what is said where there is no such array
	 */
	static Walk within(String member, String refusal, Function<JsonParser, Map<String, String>> row) {
		return (parser, each) -> {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw notARow(parser);
			}
			boolean found = false;
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				boolean wanted = parser.currentName().equals(member);
				JsonToken value = parser.nextToken();
				if (wanted) {
					if (value != JsonToken.START_ARRAY) {
						throw notARow(parser);
					}
					found = true;
					array(parser, row, each);
				}
				else {
					parser.skipChildren();
				}
			}
			if (!found) {
				throw CheckedRows.refusal(refusal);
			}
			if (parser.nextToken() != null) {
				throw notARow(parser);
			}
		};
	}

	private static void array(JsonParser parser, Function<JsonParser, Map<String, String>> row, Each each) {
		int count = 0;
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			if (parser.currentToken() != JsonToken.START_OBJECT) {
				throw notARow(parser);
			}
			each.take(++count, row.apply(parser));
		}
	}

	static RuntimeException notARow(JsonParser parser) {
		return CheckedRows.refusal("not-a-row", parser.currentTokenLocation().getLineNr());
	}

	/** What an object says, by name. */
	static Map<String, String> row(JsonParser parser) {
		Map<String, String> row = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			row.put(name, cell(parser, parser.nextToken()));
			CheckedRows.checkWidth(row.size());
		}
		return row;
	}

	/** The texts of a list, as {@link #cell} wrote it. */
	static List<String> texts(String list) {
		List<String> texts = new ArrayList<>();
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), list)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.VALUE_STRING) {
					texts.add(parser.getString());
				}
			}
		}
		return texts;
	}

	/** A value as text: a scalar as written, anything else as JSON. */
	static String cell(JsonParser parser, JsonToken token) {
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
