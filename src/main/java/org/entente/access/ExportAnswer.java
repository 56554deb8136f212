package org.entente.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.exchange.ExportFormat;
import org.entente.exchange.Exports;
import org.entente.exchange.Extract;
import org.springframework.stereotype.Component;

/** Answers a request with an extract in the format of its suffix. */
@Component
public class ExportAnswer {

	private final Exports exports;

	ExportAnswer(Exports exports) {
		this.exports = exports;
	}

	public void write(Extract extract, String suffix, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		ExportFormat format = this.exports.format(extract.subject(), suffix);
		new Download(format.about().mediaType(), extract.file() + "." + suffix).answer(request, response,
				(answer) -> this.exports.write(extract, format, answer::open));
	}

}
