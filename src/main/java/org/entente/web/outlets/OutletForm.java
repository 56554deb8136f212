package org.entente.web.outlets;

import org.entente.sources.OutletDraft;
import org.entente.sources.OutletSearch;
import org.jspecify.annotations.Nullable;

/** The form of an outlet; version is what was read when editing began. */
record OutletForm(@Nullable Integer version, @Nullable String name, @Nullable String kind, @Nullable String owner,
		@Nullable String url, @Nullable String note) {

	static final OutletForm EMPTY = new OutletForm(null, null, null, null, null, null);

	static OutletForm of(OutletSearch.Row outlet) {
		return new OutletForm(outlet.version(), outlet.name(), outlet.kind().word(), outlet.owner(), outlet.url(),
				outlet.note());
	}

	/** The version that was read; without one nothing was, and everything is newer. */
	int versionRead() {
		return (this.version != null) ? this.version : -1;
	}

	OutletDraft toDraft() {
		return new OutletDraft(null, this.name, this.kind, this.owner, this.url, this.note);
	}

}
