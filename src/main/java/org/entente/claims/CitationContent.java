package org.entente.claims;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a citation says, found to be right by {@link CitationCheck}. */
record CitationContent(UUID externalId, long sourceId, long sourceVersionId, Excerpt excerpt, @Nullable String locator,
		Stance stance, @Nullable String hedge, int credibility, @Nullable String language, @Nullable String translation,
		@Nullable String translator) {
}
