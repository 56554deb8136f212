package org.entente.api.sources;

import org.entente.claims.CitationSearch;
import org.jspecify.annotations.Nullable;

/** A citation seen from its source, with the claim it is cited for. */
record CitedHereJson(long number, long claimNumber, String statement, String status, String evidence, int version,
		String excerpt, @Nullable Integer start, @Nullable Integer end, @Nullable String prefix,
		@Nullable String suffix, @Nullable String locator, String stance, @Nullable String hedge, int credibility,
		@Nullable String language, @Nullable String translation, @Nullable String translator) {

	static CitedHereJson of(CitationSearch.Row row) {
		return new CitedHereJson(row.id(), row.claimId(), row.statement(), row.status().word(), row.evidence().word(),
				row.version(), row.excerpt(), row.start(), row.end(), row.prefix(), row.suffix(), row.locator(),
				row.stance().word(), row.hedge(), row.credibility(), row.language(), row.translation(),
				row.translator());
	}

}
