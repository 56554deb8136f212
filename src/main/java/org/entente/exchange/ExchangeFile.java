package org.entente.exchange;

import java.util.List;
import java.util.UUID;

import org.entente.claims.CitationDraft;
import org.entente.claims.ClaimDraft;
import org.entente.claims.LinkDraft;
import org.entente.sources.DerivationDraft;
import org.entente.sources.ReliabilityDraft;
import org.jspecify.annotations.Nullable;

/**
 * A file in the exchange form {@code entente/1}: a part of the record with everything it
 * refers to.
 */
record ExchangeFile(String format, List<ActorEntry> actors, List<OutletEntry> outlets, List<SourceEntry> sources,
		List<ClaimEntry> claims) {

	static final String FORMAT = "entente/1";

	record ActorEntry(UUID id, String name, String kind, @Nullable String home, @Nullable String description) {
	}

	record OutletEntry(UUID id, String name, String kind, @Nullable String owner, @Nullable String url,
			@Nullable String note, List<ReliabilityDraft> reliability) {
	}

	record SourceEntry(UUID id, @Nullable String outlet, String kind, @Nullable String title, @Nullable String author,
			@Nullable String language, @Nullable String published, @Nullable String publishedAsWritten,
			@Nullable String url, @Nullable String note, List<VersionEntry> versions,
			List<DerivationDraft> derivations) {
	}

	record VersionEntry(int number, String kind, @Nullable String capturedOn, @Nullable String capturedHow,
			@Nullable String mediaType, @Nullable String sha256, @Nullable String characters, @Nullable String bytes,
			boolean contentKnown, @Nullable String note) {
	}

	record ClaimEntry(UUID id, String relationship, String kind, String statement, String direction,
			@Nullable String from, @Nullable String to, @Nullable String towards, String domain,
			@Nullable String activity, String modality, String polarity, @Nullable String dateAsWritten,
			@Nullable String date, ClaimDraft.@Nullable PlaceDraft place,
			List<ClaimDraft.ParticipantDraft> participants, List<ClaimDraft.GoodsDraft> goods,
			List<CitationDraft> citations, List<LinkDraft> links, List<FlagEntry> flags, @Nullable ReviewEntry review) {

		ClaimDraft draft() {
			return new ClaimDraft(this.relationship, this.kind, this.statement, this.direction, this.from, this.to,
					this.towards, this.domain, this.activity, this.modality, this.polarity, this.dateAsWritten,
					this.date, this.place, this.participants, this.goods);
		}

	}

	record FlagEntry(String reason, String note) {
	}

	record ReviewEntry(String decision, String reason) {
	}

}
