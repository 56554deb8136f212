package org.entente.api.changes;

import java.time.Instant;

import org.entente.claims.ChangeSearch;
import org.jspecify.annotations.Nullable;

/** One change to the record. */
record ChangeJson(long number, Instant changedAt, String subject, long subjectNumber, String kind,
		@Nullable String summary, @Nullable Long claimNumber, @Nullable String relationship, @Nullable String by) {

	static ChangeJson of(ChangeSearch.Row row) {
		return new ChangeJson(row.id(), row.changedAt(), row.subject(), row.subjectId(), row.kind(), row.summary(),
				row.claimId(), row.relationship(), row.by());
	}

}
