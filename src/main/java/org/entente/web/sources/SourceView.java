package org.entente.web.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.entente.shared.EdtfDate;
import org.entente.sources.SourceRow;
import org.jspecify.annotations.Nullable;

/** A source in the words of its page. */
record SourceView(SourceRow source) {

	/** What nothing tells us about it. */
	public List<String> missing() {
		List<String> missing = new ArrayList<>();
		add(missing, "title", this.source.title());
		add(missing, "author", this.source.author());
		add(missing, "publisher", this.source.outlet());
		add(missing, "date",
				(this.source.published() != null) ? this.source.published() : this.source.publishedAsWritten());
		add(missing, "address", this.source.url());
		add(missing, "language", this.source.language());
		return missing;
	}

	private static void add(List<String> missing, String what, @Nullable String value) {
		if (value == null) {
			missing.add(what);
		}
	}

	public @Nullable EdtfDate published() {
		return (this.source.published() != null) ? EdtfDate.parse(this.source.published()) : null;
	}

	/** English name of the language. */
	public @Nullable String language() {
		String tag = this.source.language();
		return (tag != null) ? Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH) : null;
	}

}
