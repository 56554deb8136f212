package org.entente.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.entente.exchange.formats.CslItem;
import org.jspecify.annotations.Nullable;

/** A style in which people cite, by its name in the archive of citation styles. */
enum CitationStyle {

	/** Notes and bibliography, 18th edition, with the day of access. */
	CHICAGO("Chicago", "chicago-notes-bibliography-access-dates"),

	/** 7th edition; it names the day of access of what has no date only. */
	APA("APA", "apa"),

	/** 9th edition; the day of access is optional, and we give it. */
	MLA("MLA", "modern-language-association");

	private static final List<String> MONTHS = List.of("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.",
			"Sept.", "Oct.", "Nov.", "Dec.");

	private final String label;

	private final String file;

	CitationStyle(String label, String file) {
		this.label = label;
		this.file = file;
	}

	String label() {
		return this.label;
	}

	String file() {
		return this.file;
	}

	/**
	 * A work as the style is to read it. Chicago names posts in the text only and would
	 * write nothing; of news without an author it loses the quotation marks. Both are
	 * cited as what they are too: a page of somebody.
	 */
	Map<String, Object> item(Work work) {
		Map<String, Object> item = new LinkedHashMap<>(CslItem.of(work));
		boolean isPage = work.kind() == Work.Kind.POST || (work.kind() == Work.Kind.NEWS && work.authors().isEmpty());
		if (this == CHICAGO && isPage) {
			item.put("type", Work.Kind.PAGE.csl());
		}
		return item;
	}

	/** Adds what the style leaves open, and says once what it says twice. */
	String finish(String text, Work work) {
		String issued = work.issuedInWords();
		String once = text.replace("(" + issued + ", " + issued + ")", "(" + issued + ")");
		return (this == MLA) ? accessed(once.replace(", Circa ", ", circa "), work.accessed()) : once;
	}

	private static String accessed(String text, @Nullable LocalDate day) {
		return (day == null || text.contains("Accessed ")) ? text : "%s Accessed %d %s %d.".formatted(text,
				day.getDayOfMonth(), MONTHS.get(day.getMonthValue() - 1), day.getYear());
	}

}
