package org.entente.exchange.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.entente.exchange.Work;
import org.jspecify.annotations.Nullable;

/** A work as an item of CSL-JSON 1.0.2. */
public final class CslItem {

	private CslItem() {
	}

	/** What is not known is left out. */
	public static Map<String, Object> of(Work work) {
		Members item = new Members();
		item.put("id", work.key());
		item.put("type", work.kind().csl());
		item.put("title", work.title());
		item.with("author", (work.author() != null) ? List.of(Map.of("literal", work.author())) : null);
		item.with(appearsIn(work.kind()) ? "container-title" : "publisher", work.container());
		item.with("issued", issued(work));
		item.with("version", work.version());
		item.with("language", work.language());
		item.with("URL", work.url());
		item.with("accessed", (work.accessed() != null) ? Map.of("date-parts", List.of(parts(work.accessed()))) : null);
		return item;
	}

	/** Whether its publisher is also what it appeared in. */
	private static boolean appearsIn(Work.Kind kind) {
		return switch (kind) {
			case PAGE, NEWS, BLOG_POST, POST -> true;
			case REPORT, PICTURE, BROADCAST, DATASET, PAPER, DOCUMENT -> false;
		};
	}

	private static @Nullable Map<String, Object> issued(Work work) {
		if (work.issued() == null) {
			return null;
		}
		List<Integer> parts = work.issuedParts();
		Members date = new Members();
		date.put(parts.isEmpty() ? "literal" : "date-parts", parts.isEmpty() ? work.issued() : List.of(parts));
		if (!parts.isEmpty() && work.isAbout()) {
			date.put("circa", true);
		}
		return date;
	}

	private static List<Integer> parts(LocalDate day) {
		return List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
	}

}
