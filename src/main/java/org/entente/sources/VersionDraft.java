package org.entente.sources;

import org.jspecify.annotations.Nullable;

/**
 * What somebody enters about a version of a source: a text or file, or the hash and
 * lengths of a text we do not hold, or nothing but the knowledge that there is such a
 * version ({@code contentKnown} is false).
 *
 * @param file what was uploaded, or null
 * @param text what was pasted, or null
 */
public record VersionDraft(@Nullable String kind, boolean contentKnown, @Nullable Upload file, @Nullable String text,
		@Nullable String mediaType, @Nullable String sha256, @Nullable String characters, @Nullable String bytes,
		@Nullable String capturedOn, @Nullable String capturedHow, @Nullable String note) {

	/** A text pasted into a form. */
	public static VersionDraft pasted(@Nullable String text, @Nullable String capturedHow) {
		return new VersionDraft("captured", true, null, text, "text/plain", null, null, null, null, capturedHow, null);
	}

}
