package org.entente.api.sources;

import java.time.Instant;
import java.util.UUID;

import org.entente.sources.SourceRow;
import org.jspecify.annotations.Nullable;

/** One published item. */
record SourceJson(long number, UUID id, int version, @Nullable UUID outlet, @Nullable Long outletNumber,
		@Nullable String outletName, @Nullable String reliability, String kind, @Nullable String title,
		@Nullable String author, @Nullable String language, @Nullable String published,
		@Nullable String publishedAsWritten, @Nullable String url, @Nullable String note, boolean lineageUnknown,
		boolean retracted, int versionCount, int claimCount, String recordedBy, Instant createdAt) {

	static SourceJson of(SourceRow row) {
		return new SourceJson(row.id(), row.externalId(), row.version(), row.outletExternalId(), row.outletId(),
				row.outlet(), row.reliability(), row.kind().word(), row.title(), row.author(), row.language(),
				row.published(), row.publishedAsWritten(), row.url(), row.note(), row.lineageUnknown(), row.retracted(),
				row.versions(), row.claims(), row.recordedBy(), row.createdAt());
	}

}
