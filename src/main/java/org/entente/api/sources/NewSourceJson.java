package org.entente.api.sources;

import java.util.UUID;

import org.entente.sources.SourceDraft;
import org.jspecify.annotations.Nullable;

/** A source to be recorded, with its first version where there is one. */
record NewSourceJson(@Nullable UUID id, @Nullable String outlet, @Nullable String kind, @Nullable String title,
		@Nullable String author, @Nullable String language, @Nullable String published,
		@Nullable String publishedAsWritten, @Nullable String url, @Nullable String note,
		@Nullable NewVersionJson firstVersion) {

	SourceDraft toDraft() {
		return new SourceDraft(this.id, this.outlet, this.kind, this.title, this.author, this.language, this.published,
				this.publishedAsWritten, this.url, this.note);
	}

}
