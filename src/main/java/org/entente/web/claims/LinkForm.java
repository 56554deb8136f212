package org.entente.web.claims;

import java.util.Map;

import org.entente.claims.LinkDraft;
import org.entente.web.Asked;
import org.entente.web.Named;
import org.jspecify.annotations.Nullable;

/**
 * How a claim stands to another, as typed.
 *
 * @param to number, id or words of the other claim
 * @param toPick one that was offered; goes before what was typed
 */
record LinkForm(@Nullable String to, @Nullable String toPick, @Nullable String kind, @Nullable String note) {

	static final LinkForm EMPTY = new LinkForm(null, null, null, null);

	Map<String, Asked> asked() {
		return Map.of("to", new Asked("claims", this.to, this.toPick));
	}

	LinkDraft toDraft(Named named) {
		return new LinkDraft(named.id("to"), this.kind, this.note);
	}

}
