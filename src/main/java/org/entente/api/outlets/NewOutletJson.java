package org.entente.api.outlets;

import java.util.UUID;

import org.entente.sources.OutletDraft;
import org.jspecify.annotations.Nullable;

/** An outlet to be recorded. */
record NewOutletJson(@Nullable UUID id, @Nullable String name, @Nullable String kind, @Nullable String owner,
		@Nullable String url, @Nullable String note) {

	OutletDraft toDraft() {
		return new OutletDraft(this.id, this.name, this.kind, this.owner, this.url, this.note);
	}

}
