package org.entente.shared;

import org.jspecify.annotations.Nullable;

/**
 * One change, for the log.
 *
 * @param subject kind of thing: claim, citation, source, outlet, actor, relationship,
 * flag, review, account, token
 * @param subjectId its internal number
 * @param kind what happened, a past participle: recorded, revised, accepted
 * @param by account that did it, or null for the application itself
 */
public record Change(String subject, long subjectId, String kind, @Nullable Long by, @Nullable Long relationshipId,
		@Nullable Long claimId, @Nullable String summary) {

	public Change(String subject, long subjectId, String kind, @Nullable Long by, @Nullable String summary) {
		this(subject, subjectId, kind, by, null, null, summary);
	}

}
