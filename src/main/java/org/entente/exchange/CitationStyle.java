package org.entente.exchange;

import java.time.LocalDate;
import java.util.List;

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

	/** Adds what the style leaves open. */
	String finish(String text, Work work) {
		LocalDate accessed = work.accessed();
		return (this == MLA && accessed != null && !text.contains("Accessed ")) ? "%s Accessed %d %s %d.".formatted(
				text, accessed.getDayOfMonth(), MONTHS.get(accessed.getMonthValue() - 1), accessed.getYear()) : text;
	}

}
