package org.entente.web.claims;

import org.entente.claims.CitationDraft;
import org.jspecify.annotations.Nullable;

/** One place in one source, as typed. */
record CitationForm(@Nullable String source, @Nullable String version, @Nullable String excerpt, @Nullable String start,
		@Nullable String end, @Nullable String locator, @Nullable String stance, @Nullable String hedge,
		@Nullable String credibility, @Nullable String language, @Nullable String translation,
		@Nullable String translator) {

	static final CitationForm EMPTY = new CitationForm(null, null, null, null, null, null, null, null, null, null, null,
			null);

	/** The same, cited from a version of a source. */
	CitationForm of(@Nullable String source, @Nullable String version) {
		return new CitationForm(source, version, this.excerpt, this.start, this.end, this.locator, this.stance,
				this.hedge, this.credibility, this.language, this.translation, this.translator);
	}

	CitationDraft toDraft() {
		return new CitationDraft(null, this.source, this.version, this.excerpt, this.start, this.end, null, null,
				this.locator, this.stance, this.hedge, this.credibility, this.language, this.translation,
				this.translator);
	}

}
