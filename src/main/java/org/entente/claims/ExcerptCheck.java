package org.entente.claims;

import java.util.List;

import org.entente.shared.Violations;
import org.entente.sources.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Finds an excerpt in the text of a version, at the offsets given or at the only place
 * where it stands.
 */
class ExcerptCheck {

	private static final int LONGEST = 2000;

	private final Violations violations;

	ExcerptCheck(Violations violations) {
		this.violations = violations;
	}

	@Nullable Excerpt excerpt(CitationDraft draft, @Nullable SourceVersion version) {
		String words = this.violations.required("excerpt", draft.excerpt(), LONGEST);
		Integer start = this.violations.integer("start", draft.start());
		Integer end = this.violations.integer("end", draft.end());
		if (words == null || version == null) {
			return null;
		}
		if ((start == null) != (end == null)) {
			this.violations.add("start", "excerpt.half-placed");
			return null;
		}
		if (version.text() == null) {
			return unheld(draft, words, start, end, version.characters());
		}
		return (start == null || end == null) ? search(version.text(), words) : at(version.text(), words, start, end);
	}

	private @Nullable Excerpt at(String text, String words, int start, int end) {
		int length = text.codePointCount(0, text.length());
		if (start < 0 || start >= end || end > length) {
			this.violations.add("start", "excerpt.outside", start, end, length);
			return null;
		}
		Excerpt found = Excerpt.of(text, start, end);
		if (!sameWords(found.words(), words)) {
			this.violations.add("excerpt", "excerpt.other-words", Violations.shorten(found.words()));
			return null;
		}
		return found;
	}

	private @Nullable Excerpt search(String text, String words) {
		List<Integer> places = Excerpt.places(text, words, 2);
		String found = words;
		if (places.isEmpty() && words.contains("\n")) {
			found = words.replace("\n", "\r\n");
			places = Excerpt.places(text, found, 2);
		}
		if (places.size() == 1) {
			return Excerpt.of(text, places.get(0), places.get(0) + found.codePointCount(0, found.length()));
		}
		this.violations.add("excerpt", places.isEmpty() ? "excerpt.not-in-text" : "excerpt.repeated");
		return null;
	}

	/** Browsers send line ends as CR LF; whatever the text has is kept. */
	private static boolean sameWords(String found, String typed) {
		return found.equals(typed) || found.replace("\r\n", "\n").equals(typed);
	}

	/**
	 * Without the text only what can be known is checked: that the words fit between the
	 * offsets.
	 */
	private @Nullable Excerpt unheld(CitationDraft draft, String words, @Nullable Integer start, @Nullable Integer end,
			@Nullable Integer length) {
		if (start == null || end == null) {
			return new Excerpt(words, null, null, null, null);
		}
		if (start < 0 || (length != null && end > length)) {
			this.violations.add("start", "excerpt.outside", start, end, (length != null) ? length : "?");
		}
		if (end - start != words.codePointCount(0, words.length())) {
			this.violations.add("end", "excerpt.length");
		}
		return new Excerpt(words, start, end, this.violations.optional("prefix", draft.prefix(), 32),
				this.violations.optional("suffix", draft.suffix(), 32));
	}

}
