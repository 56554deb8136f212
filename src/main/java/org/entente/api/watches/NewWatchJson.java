package org.entente.api.watches;

import java.util.List;
import java.util.Map;

import org.entente.watching.WatchDraft;
import org.jspecify.annotations.Nullable;

/** Something a program wants to watch for its person. */
record NewWatchJson(@Nullable String kind, @Nullable String target, @Nullable Map<String, List<String>> filter,
		@Nullable String name) {

	WatchDraft toDraft() {
		return new WatchDraft(this.kind, this.target, this.filter, this.name);
	}

}
