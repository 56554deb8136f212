package org.entente.exchange.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;

import org.entente.exchange.ExportFormat;
import org.entente.exchange.Extract;
import org.entente.exchange.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One JSON document: what it is, where it comes from, and its items. */
@Component
class JsonFormat implements ExportFormat {

	private final JsonMapper json;

	JsonFormat(JsonMapper json) {
		this.json = json;
	}

	@Override
	public About about() {
		return new About("json", "application/json", "JSON", "everything, in the words of the API",
				EnumSet.allOf(Subject.class));
	}

	@Override
	public void write(Extract extract, OutputStream out) throws IOException {
		JsonRows rows = new JsonRows(extract);
		JsonStream stream = new JsonStream(this.json, out);
		stream.begin()
			.put("title", extract.title())
			.put("page", extract.page())
			.put("asOf", (extract.asOf() != null) ? extract.asOf().instant() : null)
			.list("items");
		extract.each(Object.class, (row) -> stream.add(rows.of(row)));
		stream.end();
	}

}
