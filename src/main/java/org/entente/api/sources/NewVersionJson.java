package org.entente.api.sources;

import org.entente.api.Typed;
import org.entente.sources.VersionDraft;
import org.jspecify.annotations.Nullable;

/**
 * A version of a source: its text, or the hash and lengths of a text that is not held, or
 * nothing but the knowledge that there is such a version.
 *
 * @param contentKnown true when left out
 */
record NewVersionJson(@Nullable String kind, @Nullable Boolean contentKnown, @Nullable String text,
		@Nullable String mediaType, @Nullable String sha256, @Nullable Integer characters, @Nullable Integer bytes,
		@Nullable String capturedOn, @Nullable String capturedHow, @Nullable String note) {

	VersionDraft toDraft() {
		boolean known = this.contentKnown == null || this.contentKnown;
		return new VersionDraft((this.kind != null) ? this.kind : "captured", known, null, this.text, this.mediaType,
				this.sha256, Typed.text(this.characters), Typed.text(this.bytes), this.capturedOn, this.capturedHow,
				this.note);
	}

}
