package org.entente.api.claims;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.entente.claims.ClaimCard;
import org.jspecify.annotations.Nullable;

/**
 * One place in one version of a source; withdrawn when it has a reason for that.
 */
record CitationJson(long number, UUID id, UUID source, long sourceNumber, @Nullable String sourceTitle,
		@Nullable String outletName, @Nullable String reliability, int version, boolean textHeld, String excerpt,
		@Nullable Integer start, @Nullable Integer end, @Nullable String prefix, @Nullable String suffix,
		@Nullable String locator, String stance, @Nullable String hedge, int credibility, @Nullable String language,
		@Nullable String translation, @Nullable String translator, String author, Instant createdAt,
		@Nullable String retractionReason, boolean sourceRetracted, List<RecheckJson> rechecks) {

	static CitationJson of(ClaimCard.Cited cited) {
		return new CitationJson(cited.id(), cited.externalId(), cited.source(), cited.sourceId(), cited.title(),
				cited.outlet(), cited.reliability(), cited.version(), cited.textHeld(), cited.excerpt(), cited.start(),
				cited.end(), cited.prefix(), cited.suffix(), cited.locator(), cited.stance().word(), cited.hedge(),
				cited.credibility(), cited.language(), cited.translation(), cited.translator(), cited.citedBy(),
				cited.citedAt(), cited.retractionReason(), cited.sourceRetracted(),
				cited.rechecks().stream().map(RecheckJson::of).toList());
	}

}
