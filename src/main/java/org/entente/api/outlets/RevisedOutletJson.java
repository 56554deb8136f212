package org.entente.api.outlets;

import org.entente.sources.OutletDraft;
import org.jspecify.annotations.Nullable;

/** How an outlet is described from now on, whole. */
record RevisedOutletJson(@Nullable String name, @Nullable String kind, @Nullable String owner, @Nullable String url,
		@Nullable String note) {

	OutletDraft toDraft() {
		return new OutletDraft(null, this.name, this.kind, this.owner, this.url, this.note);
	}

}
