package org.entente.api.merges;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.entente.merges.MergeSearch;
import org.jspecify.annotations.Nullable;

/** A merge; undoneAt is null while it holds. */
record MergeJson(long number, String kind, long kept, long merged, String reason, String by, Instant mergedAt,
		boolean revised, List<UUID> citations, @Nullable String undoReason, @Nullable String undoneBy,
		@Nullable Instant undoneAt) {

	static MergeJson of(MergeSearch.Row row, List<UUID> citations) {
		return new MergeJson(row.id(), row.kind().word(), row.keptId(), row.mergedId(), row.reason(), row.by(),
				row.at(), row.revised(), citations, row.undoReason(), row.undoneBy(), row.undoneAt());
	}

}
