package org.entente.api.merges;

import java.util.Map;
import java.util.Objects;

import org.entente.merges.MergeDraft;
import org.jspecify.annotations.Nullable;

/** Two records of one thing, by number or id, and whose values hold. */
record NewMergeJson(@Nullable String kind, @Nullable String keep, @Nullable String merge, @Nullable Integer keepVersion,
		@Nullable Integer mergeVersion, @Nullable String reason, @Nullable Map<String, String> choices,
		@Nullable String hedgeException) {

	MergeDraft toDraft() {
		return new MergeDraft(this.kind, this.keep, this.merge, text(this.keepVersion), text(this.mergeVersion),
				this.reason, Objects.requireNonNullElse(this.choices, Map.of()), this.hedgeException);
	}

	private static @Nullable String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : null;
	}

}
