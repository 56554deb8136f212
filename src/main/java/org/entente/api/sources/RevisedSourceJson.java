package org.entente.api.sources;

import org.entente.sources.SourceDraft;
import org.jspecify.annotations.Nullable;

/** How a source is described from now on, whole. */
record RevisedSourceJson(@Nullable String outlet, @Nullable String kind, @Nullable String title,
		@Nullable String author, @Nullable String language, @Nullable String published,
		@Nullable String publishedAsWritten, @Nullable String url, @Nullable String note) {

	SourceDraft toDraft() {
		return new SourceDraft(null, this.outlet, this.kind, this.title, this.author, this.language, this.published,
				this.publishedAsWritten, this.url, this.note);
	}

}
