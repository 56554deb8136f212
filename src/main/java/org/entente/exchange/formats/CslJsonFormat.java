package org.entente.exchange.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;

import org.entente.exchange.ExportFormat;
import org.entente.exchange.Extract;
import org.entente.exchange.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** References to sources, or to claims, as CSL-JSON 1.0.2. */
@Component
class CslJsonFormat implements ExportFormat {

	private final JsonMapper json;

	private final Clock clock;

	CslJsonFormat(JsonMapper json, Clock clock) {
		this.json = json;
		this.clock = clock;
	}

	@Override
	public About about() {
		return new About("csl.json", "application/vnd.citationstyles.csl+json", "CSL-JSON",
				"references, for Zotero and Pandoc", Works.SUBJECTS);
	}

	@Override
	public void write(Extract extract, OutputStream out) throws IOException {
		JsonStream stream = new JsonStream(this.json, out).items();
		Works.each(extract, this.clock, (work) -> stream.add(CslItem.of(work)));
		stream.end();
	}

}
