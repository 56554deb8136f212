package org.entente.exchange.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.entente.exchange.ExportFormat;
import org.entente.exchange.Extract;
import org.entente.exchange.Subject;
import org.springframework.stereotype.Component;

/** References to sources, or to claims, as {@link RisText} writes them. */
@Component
class RisFormat implements ExportFormat {

	private final Clock clock;

	RisFormat(Clock clock) {
		this.clock = clock;
	}

	@Override
	public About about() {
		return new About("ris", "application/x-research-info-systems", "RIS",
				"references, for programs that manage them", Works.SUBJECTS);
	}

	@Override
	public void write(Extract extract, OutputStream out) throws IOException {
		Works.each(extract, this.clock, (work) -> out.write(RisText.of(work).getBytes(StandardCharsets.UTF_8)));
	}

}
