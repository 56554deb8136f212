package org.entente.api.work;

import java.time.Instant;
import java.util.List;

import org.entente.api.FlagJson;
import org.entente.reviews.FlagSearch;
import org.entente.reviews.WorkSearch;
import org.jspecify.annotations.Nullable;

/** What a person has begun, and what waits for them. */
record WorkJson(List<WorkItemJson> returned, List<WorkItemJson> assigned, List<FlagJson> takenFlags,
		List<FlagJson> flagsOnMyClaims, List<WorkItemJson> drafts, List<WorkItemJson> edited) {

	static List<WorkItemJson> items(List<WorkSearch.Item> items) {
		return items.stream().map(WorkItemJson::of).toList();
	}

	static List<FlagJson> flags(List<FlagSearch.Raised> flags) {
		return flags.stream().map(FlagJson::of).toList();
	}

	/** A claim on a person's desk. */
	record WorkItemJson(long claimNumber, String relationship, String statement, String status, Instant since,
			@Nullable String reason, @Nullable String by) {

		static WorkItemJson of(WorkSearch.Item item) {
			return new WorkItemJson(item.claimId(), item.relationship(), item.statement(), item.status().word(),
					item.since(), item.reason(), item.by());
		}

	}

}
