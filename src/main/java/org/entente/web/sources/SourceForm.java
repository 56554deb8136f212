package org.entente.web.sources;

import java.util.Map;

import org.entente.sources.SourceDraft;
import org.entente.sources.SourceRow;
import org.entente.web.Asked;
import org.entente.web.Named;
import org.jspecify.annotations.Nullable;

/**
 * The form of a source.
 *
 * @param version what was read when editing began
 * @param outlet name, number or id of an outlet
 * @param outletPick id of an outlet that was offered
 */
record SourceForm(@Nullable Integer version, @Nullable String outlet, @Nullable String outletPick,
		@Nullable String kind, @Nullable String title, @Nullable String author, @Nullable String language,
		@Nullable String published, @Nullable String publishedAsWritten, @Nullable String url, @Nullable String note) {

	static SourceForm empty(@Nullable String outlet) {
		return new SourceForm(null, outlet, null, null, null, null, null, null, null, null, null);
	}

	static SourceForm of(SourceRow source) {
		String outlet = (source.outletExternalId() != null) ? source.outletExternalId().toString() : null;
		return new SourceForm(source.version(), outlet, null, source.kind().word(), source.title(), source.author(),
				source.language(), source.published(), source.publishedAsWritten(), source.url(), source.note());
	}

	/** The version that was read; without one nothing was, and everything is newer. */
	int versionRead() {
		return (this.version != null) ? this.version : -1;
	}

	Map<String, Asked> asked() {
		return Map.of("outlet", new Asked("outlets", this.outlet, this.outletPick));
	}

	SourceDraft toDraft(Named named) {
		return new SourceDraft(null, named.id("outlet"), this.kind, this.title, this.author, this.language,
				this.published, this.publishedAsWritten, this.url, this.note);
	}

}
