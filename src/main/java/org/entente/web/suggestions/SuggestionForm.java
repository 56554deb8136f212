package org.entente.web.suggestions;

import org.entente.sources.DerivationDraft;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about a suggestion.
 *
 * @param from id of the source on which the other rests
 * @param note what shows it
 * @param reason why the one does not derive from the other
 */
record SuggestionForm(@Nullable String from, @Nullable String kind, @Nullable String note, @Nullable String reason) {

	DerivationDraft toDraft() {
		return new DerivationDraft(this.from, this.kind, this.note);
	}

}
