package org.entente.api.claims;

import java.util.UUID;

import org.entente.api.Typed;
import org.entente.claims.CitationDraft;
import org.jspecify.annotations.Nullable;

/** One place in one version of a source, as somebody cites it. */
record NewCitationJson(@Nullable UUID id, @Nullable String source, @Nullable Integer version, @Nullable String excerpt,
		@Nullable Integer start, @Nullable Integer end, @Nullable String prefix, @Nullable String suffix,
		@Nullable String locator, @Nullable String stance, @Nullable String hedge, @Nullable Integer credibility,
		@Nullable String language, @Nullable String translation, @Nullable String translator) {

	CitationDraft toDraft() {
		return new CitationDraft(this.id, this.source, Typed.text(this.version), this.excerpt, Typed.text(this.start),
				Typed.text(this.end), this.prefix, this.suffix, this.locator, this.stance, this.hedge,
				Typed.text(this.credibility), this.language, this.translation, this.translator);
	}

}
