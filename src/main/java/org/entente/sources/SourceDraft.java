package org.entente.sources;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody enters about a source. All but the kind may be unknown.
 *
 * @param id only where the source comes from another instance
 * @param outlet id of the outlet
 * @param published EDTF
 */
public record SourceDraft(@Nullable UUID id, @Nullable String outlet, @Nullable String kind, @Nullable String title,
		@Nullable String author, @Nullable String language, @Nullable String published,
		@Nullable String publishedAsWritten, @Nullable String url, @Nullable String note) {
}
