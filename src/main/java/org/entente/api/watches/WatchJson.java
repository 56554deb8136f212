package org.entente.api.watches;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.entente.watching.WatchRow;
import org.jspecify.annotations.Nullable;

/** A watch that lasts. */
record WatchJson(long number, String kind, @Nullable String target, Map<String, List<String>> filter,
		@Nullable String name, String caption, boolean readable, Instant createdAt, Instant seenAt) {

	static WatchJson of(WatchRow row) {
		return new WatchJson(row.id(), row.kind().word(), row.target(), row.parameters(), row.name(), row.caption(),
				row.isReadable(), row.createdAt(), row.seenAt());
	}

}
