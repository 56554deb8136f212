package org.entente.api;

import java.time.Instant;

import org.entente.claims.ChangeSearch;
import org.jspecify.annotations.Nullable;

/** One change to the record. */
public record ChangeJson(long number, Instant changedAt, String subject, long subjectNumber, String kind,
		@Nullable String summary, @Nullable Long claimNumber, @Nullable String relationship, @Nullable String by) {

	public static ChangeJson of(ChangeSearch.Row row) {
		return new ChangeJson(row.id(), row.changedAt(), row.subject(), row.subjectId(), row.kind(), row.summary(),
				row.claimId(), row.relationship(), row.by());
	}

}
