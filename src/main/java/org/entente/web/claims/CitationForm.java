package org.entente.web.claims;

import java.util.Objects;

import org.entente.claims.CitationDraft;
import org.entente.claims.ClaimCard;
import org.entente.claims.Recheck;
import org.jspecify.annotations.Nullable;

/** One place in one source, as typed. */
record CitationForm(@Nullable String source, @Nullable String version, @Nullable String excerpt, @Nullable String start,
		@Nullable String end, @Nullable String locator, @Nullable String stance, @Nullable String hedge,
		@Nullable String credibility, @Nullable String language, @Nullable String translation,
		@Nullable String translator) {

	static final CitationForm EMPTY = new CitationForm(null, null, null, null, null, null, null, null, null, null, null,
			null);

	/**
	 * The passage found for a citation in a newer version. Grade and translation are
	 * taken over only where the words are the same.
	 */
	static CitationForm anew(ClaimCard.Cited cited, Recheck recheck) {
		String words = (recheck.passage() != null) ? recheck.passage() : cited.excerpt();
		boolean same = !recheck.finding().isDoubtful();
		boolean hedged = cited.hedge() != null && words.contains(cited.hedge());
		return new CitationForm(cited.source().toString(), String.valueOf(recheck.version()), words,
				Objects.toString(recheck.start(), null), Objects.toString(recheck.end(), null), cited.locator(),
				cited.stance().word(), hedged ? cited.hedge() : null, same ? String.valueOf(cited.credibility()) : null,
				cited.language(), same ? cited.translation() : null, same ? cited.translator() : null);
	}

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
