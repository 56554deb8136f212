package org.entente.api.sources;

import java.time.Instant;

import org.entente.claims.RecheckSearch;
import org.jspecify.annotations.Nullable;

/**
 * What a version did to an excerpt cited from the source, with the claim it is cited for.
 */
record CitationRecheckJson(long citationNumber, long claimNumber, String statement, String status, String evidence,
		int citedVersion, String excerpt, @Nullable Integer excerptStart, @Nullable Integer excerptEnd, int version,
		String kind, String finding, @Nullable Integer start, @Nullable Integer end, @Nullable String passage,
		@Nullable String difference, int kept, int places, boolean tied, boolean sentBack, Instant checkedAt) {

	static CitationRecheckJson of(RecheckSearch.Row row) {
		return new CitationRecheckJson(row.citationId(), row.claimId(), row.statement(), row.status().word(),
				row.evidence().word(), row.cited(), row.excerpt(), row.excerptStart(), row.excerptEnd(), row.version(),
				row.kind().word(), row.finding().word(), row.start(), row.end(), row.passage(),
				(row.difference() != null) ? row.difference().word() : null, row.kept(), row.places(), row.tied(),
				row.sentBack(), row.checkedAt());
	}

}
