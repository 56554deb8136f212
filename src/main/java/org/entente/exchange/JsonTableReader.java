package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one array of objects, or objects one after the other. */
@Component
class JsonTableReader implements TableReader {

	@Override
	public Set<String> endings() {
		return Set.of("json", "ndjson", "jsonl");
	}

	@Override
	public TableLayout read(Path file, TableOptions options, RowSink sink) throws IOException {
		TextEncoding encoding = TextEncoding.of(file, options.encoding());
		if (StixBundle.is(file, encoding)) {
			return StixBundle.read(file, encoding, sink);
		}
		return JsonObjects.read("json", file, options, sink, JsonTableReader::walk);
	}

	private static void walk(JsonParser parser, JsonObjects.Each each) {
		boolean inArray = false;
		int count = 0;
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			switch (token) {
				case START_ARRAY -> {
					if (inArray || count > 0) {
						throw JsonObjects.notARow(parser);
					}
					inArray = true;
				}
				case END_ARRAY -> inArray = false;
				case START_OBJECT -> {
					count++;
					int number = inArray ? count : parser.currentTokenLocation().getLineNr();
					each.take(number, JsonObjects.row(parser));
				}
				default -> throw JsonObjects.notARow(parser);
			}
		}
	}

}
