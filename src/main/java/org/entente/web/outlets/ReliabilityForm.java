package org.entente.web.outlets;

import org.entente.sources.ReliabilityDraft;
import org.jspecify.annotations.Nullable;

/** The form of a grade. */
record ReliabilityForm(@Nullable String grade, @Nullable String from, @Nullable String reason) {

	static final ReliabilityForm EMPTY = new ReliabilityForm(null, null, null);

	ReliabilityDraft toDraft() {
		return new ReliabilityDraft(this.grade, this.from, this.reason);
	}

}
