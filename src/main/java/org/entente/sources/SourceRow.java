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
 * @param retracted whether it no longer speaks
 */
public record SourceRow(long id, UUID externalId, int version, SourceKind kind, @Nullable String title,
		@Nullable String author, @Nullable String language, @Nullable String published,
		@Nullable String publishedAsWritten, @Nullable String url, @Nullable String note, boolean lineageUnknown,
		@Nullable Long outletId, @Nullable UUID outletExternalId, @Nullable String outlet, @Nullable String reliability,
		String recordedBy, Instant createdAt, int versions, int claims, boolean retracted) {

	/** The title, or what kind of thing it is and by whom when it has none. */
	public String caption() {
		return caption(this.title, this.kind.name(), (this.outlet != null) ? this.outlet : this.author);
	}

	/**
	 * What a source is called that is shown without all its fields; the kind is the name
	 * of a {@link SourceKind}.
	 */
	public static String caption(@Nullable String title, String kind, @Nullable String by) {
		if (title != null) {
			return title;
		}
		return "Untitled " + kind.toLowerCase(Locale.ROOT).replace('_', ' ') + ((by != null) ? ", " + by : "");
	}

}
