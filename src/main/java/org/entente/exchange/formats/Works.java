package org.entente.exchange.formats;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

import org.entente.claims.ClaimCard;
import org.entente.exchange.Extract;
import org.entente.exchange.Subject;
import org.entente.exchange.Work;
import org.entente.sources.SourceRow;

/** The rows of an extract as works that are cited. */
final class Works {

	static final Set<Subject> SUBJECTS = EnumSet.of(Subject.CLAIMS, Subject.SOURCES);

	private Works() {
	}

	static void each(Extract extract, Clock clock, Extract.RowWriter<Work> writer) throws IOException {
		LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
		if (extract.subject() == Subject.CLAIMS) {
			extract.each(ClaimCard.class, (claim) -> writer.write(Work.of(claim, extract.instance(), today)));
		}
		else {
			extract.each(SourceRow.class, (source) -> writer.write(Work.of(source, today)));
		}
	}

}
