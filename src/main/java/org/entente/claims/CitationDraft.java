package org.entente.claims;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody enters about a citation, as typed.
 *
 * @param id only where the citation comes from another instance
 * @param source id of the source
 * @param version number of the version that was read; the newest we know when left out
 * @param start first character in Unicode code points from 0; may be left out when the
 * excerpt stands in the text once
 * @param end character after the last
 * @param credibility 1 to 6
 */
public record CitationDraft(@Nullable UUID id, @Nullable String source, @Nullable String version,
		@Nullable String excerpt, @Nullable String start, @Nullable String end, @Nullable String prefix,
		@Nullable String suffix, @Nullable String locator, @Nullable String stance, @Nullable String hedge,
		@Nullable String credibility, @Nullable String language, @Nullable String translation,
		@Nullable String translator) {

	/** The same, cited from the first version of a source that is recorded with it. */
	CitationDraft of(@Nullable UUID newSource) {
		return new CitationDraft(this.id, (newSource != null) ? newSource.toString() : null, "1", this.excerpt,
				this.start, this.end, this.prefix, this.suffix, this.locator, this.stance, this.hedge, this.credibility,
				this.language, this.translation, this.translator);
	}

}
