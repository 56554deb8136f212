package org.entente.web.outlets;

import org.entente.sources.OutletDraft;
import org.entente.sources.OutletSearch;
import org.jspecify.annotations.Nullable;

/** The form of an outlet; version is what was read when editing began. */
record OutletForm(int version, @Nullable String name, @Nullable String kind, @Nullable String owner,
		@Nullable String url, @Nullable String note) {

	static final OutletForm EMPTY = new OutletForm(0, null, null, null, null, null);

	static OutletForm of(OutletSearch.Row outlet) {
		return new OutletForm(outlet.version(), outlet.name(), outlet.kind().word(), outlet.owner(), outlet.url(),
				outlet.note());
	}

	OutletDraft toDraft() {
		return new OutletDraft(null, this.name, this.kind, this.owner, this.url, this.note);
	}

}
