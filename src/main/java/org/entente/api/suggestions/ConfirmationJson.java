package org.entente.api.suggestions;

import org.entente.sources.DerivationDraft;
import org.jspecify.annotations.Nullable;

/** That one source of a suggestion derives from the other, and how. */
record ConfirmationJson(@Nullable String from, @Nullable String kind, @Nullable String note) {

	DerivationDraft toDraft() {
		return new DerivationDraft(this.from, this.kind, this.note);
	}

}
