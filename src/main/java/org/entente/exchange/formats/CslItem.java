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
		item.with("author", work.authors().isEmpty() ? null : authors(work.authors()));
		item.with(appearsIn(work.kind()) ? "container-title" : "publisher", work.container());
		item.with("issued", issued(work));
		item.with("version", work.version());
		item.with("language", work.language());
		item.with("URL", work.url());
		item.with("accessed", (work.accessed() != null) ? Map.of("date-parts", List.of(parts(work.accessed()))) : null);
		return item;
	}

	/**
	 * Names as printed; of several that are all inverted, family and given names. One
	 * with a comma may as well be a ministry and its city.
	 */
	private static List<Map<String, String>> authors(List<String> names) {
		boolean inverted = names.size() > 1
				&& names.stream().allMatch((name) -> name.matches("[^,]*[^,\\s],\\s*[^,\\s][^,]*"));
		return names.stream().map((name) -> inverted ? inverted(name) : Map.of("literal", name)).toList();
	}

	private static Map<String, String> inverted(String name) {
		String[] parts = name.split(",\\s*");
		return Map.of("family", parts[0], "given", parts[1]);
	}

	/** Whether its publisher is also what it appeared in. */
	static boolean appearsIn(Work.Kind kind) {
		return switch (kind) {
			case PAGE, NEWS, BLOG_POST, POST, PAPER -> true;
			case REPORT, PICTURE, BROADCAST, DATASET, DOCUMENT -> false;
		};
	}

	private static @Nullable Map<String, Object> issued(Work work) {
		if (work.issued() == null) {
			return null;
		}
		List<List<Integer>> parts = work.issuedParts().isEmpty() ? work.issuedRange() : List.of(work.issuedParts());
		Members date = new Members();
		date.put(parts.isEmpty() ? "literal" : "date-parts", parts.isEmpty() ? work.issuedInWords() : parts);
		if (!parts.isEmpty() && work.isAbout()) {
			date.put("circa", true);
		}
		return date;
	}

	private static List<Integer> parts(LocalDate day) {
		return List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
	}

}
