package org.entente.exchange.formats;

import java.time.format.DateTimeFormatter;
import java.util.List;

import org.entente.exchange.Work;
import org.jspecify.annotations.Nullable;

/** A work in the form of Research Information Systems: a tag and a value on each line. */
public final class RisText {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

	private RisText() {
	}

	public static String of(Work work) {
		StringBuilder text = new StringBuilder();
		line(text, "TY", work.kind().ris());
		line(text, "ID", work.key());
		line(text, "TI", work.title());
		work.authors().forEach((author) -> line(text, "AU", author));
		line(text, CslItem.appearsIn(work.kind()) ? "T2" : "PB", work.container());
		List<Integer> parts = work.issuedParts();
		if (parts.isEmpty()) {
			line(text, "DA", work.issued());
		}
		else {
			line(text, "PY", Integer.toString(parts.get(0)));
			line(text, "DA", "%04d/%s/%s".formatted(parts.get(0), part(parts, 1), part(parts, 2)));
		}
		line(text, "ET", work.version());
		line(text, "LA", work.language());
		line(text, "UR", work.url());
		line(text, "Y2", (work.accessed() != null) ? DAY.format(work.accessed()) : null);
		return text.append("ER  - \r\n").toString();
	}

	private static String part(List<Integer> parts, int at) {
		return (parts.size() > at) ? "%02d".formatted(parts.get(at)) : "";
	}

	private static void line(StringBuilder text, String tag, @Nullable String value) {
		if (value != null) {
			text.append(tag)
				.append("  - ")
				.append(value.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip())
				.append("\r\n");
		}
	}

}
