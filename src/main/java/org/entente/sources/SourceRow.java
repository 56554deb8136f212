package org.entente.sources;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A source as lists and pages show it.
 *
 * @param reliability grade of its outlet in force now
 * @param versions how many versions we know of
 * @param claims how many claims cite it that readers see
 */
public record SourceRow(long id, UUID externalId, int version, SourceKind kind, @Nullable String title,
		@Nullable String author, @Nullable String language, @Nullable String published,
		@Nullable String publishedAsWritten, @Nullable String url, @Nullable String note, boolean lineageUnknown,
		@Nullable Long outletId, @Nullable UUID outletExternalId, @Nullable String outlet, @Nullable String reliability,
		String recordedBy, Instant createdAt, int versions, int claims) {

	/** The title, or what kind of thing it is when it has none. */
	public String caption() {
		return (this.title != null) ? this.title : "Untitled " + this.kind.word();
	}

	static String caption(@Nullable String title, String kind) {
		return (title != null) ? title : "Untitled " + kind.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
