package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * Reads one array of objects, or objects one after the other; what is a bundle, an event
 * or a collection of features is read as that, whatever its file is called.
 */
@Component
class JsonTableReader implements TableReader {

	@Override
	public Set<String> endings() {
		return Set.of("json", "ndjson", "jsonl");
	}

	@Override
	public TableLayout read(Path file, TableOptions options, RowSink sink) throws IOException {
		TextEncoding encoding = TextEncoding.of(file, options.encoding());
		JsonOutline outline = JsonOutline.of(file, encoding);
		if (StixBundle.is(outline)) {
			return StixBundle.read(file, encoding, outline, sink);
		}
		if (MispEvents.is(outline)) {
			return MispEvents.read(file, encoding, sink);
		}
		if (GeoJsonTableReader.is(outline)) {
			return GeoJsonTableReader.read(file, options, outline, sink);
		}
		return JsonObjects.read("json", file, options, sink, JsonObjects.each(JsonObjects::row));
	}

}
