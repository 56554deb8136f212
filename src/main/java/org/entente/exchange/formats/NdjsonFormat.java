package org.entente.exchange.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;

import org.entente.exchange.ExportFormat;
import org.entente.exchange.Extract;
import org.entente.exchange.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object on each line (ndjson.org). */
@Component
class NdjsonFormat implements ExportFormat {

	private final JsonMapper json;

	NdjsonFormat(JsonMapper json) {
		this.json = json;
	}

	@Override
	public About about() {
		return new About("ndjson", "application/x-ndjson", "JSON lines",
				"one object a line, for programs that read as they go", EnumSet.allOf(Subject.class));
	}

	@Override
	public void write(Extract extract, OutputStream out) throws IOException {
		JsonRows rows = new JsonRows(extract);
		extract.each(Object.class, (row) -> {
			out.write(this.json.writeValueAsBytes(rows.of(row)));
			out.write('\n');
		});
	}

}
