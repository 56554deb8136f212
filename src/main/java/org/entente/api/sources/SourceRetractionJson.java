package org.entente.api.sources;

import java.time.Instant;

import org.entente.sources.SourceSearch;

/** A decision about a source as a whole. */
record SourceRetractionJson(String kind, String reason, String by, Instant decidedAt) {

	static SourceRetractionJson of(SourceSearch.Retraction retraction) {
		return new SourceRetractionJson(retraction.kind().word(), retraction.reason(), retraction.decidedBy(),
				retraction.decidedAt());
	}

}
