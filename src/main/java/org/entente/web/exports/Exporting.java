package org.entente.web.exports;

import java.util.List;

import org.entente.exchange.ExportFormat;
import org.entente.exchange.Exports;
import org.entente.exchange.Subject;
import org.entente.shared.Term;

/** What pages ask about the formats in which they can be had. */
public class Exporting {

	private final Exports exports;

	Exporting(Exports exports) {
		this.exports = exports;
	}

	/** The formats for a subject, by its word, those that carry most first. */
	public List<ExportFormat.About> of(String subject) {
		return Term.find(Subject.class, subject)
			.map((found) -> this.exports.of(found).stream().map(ExportFormat::about).toList())
			.orElseThrow();
	}

}
