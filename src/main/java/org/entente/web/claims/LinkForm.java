package org.entente.web.claims;

import org.entente.claims.LinkDraft;
import org.jspecify.annotations.Nullable;

/**
 * How a claim stands to another, as typed.
 *
 * @param to number or id of the other claim
 * @param candidate number of one that was offered; what was typed goes before it
 */
record LinkForm(@Nullable String to, @Nullable String candidate, @Nullable String kind, @Nullable String note) {

	static final LinkForm EMPTY = new LinkForm(null, null, null, null);

	@Nullable String other() {
		return Typed.isGiven(this.to) ? this.to : this.candidate;
	}

	LinkDraft toDraft(@Nullable String otherId) {
		return new LinkDraft(otherId, this.kind, this.note);
	}

}
