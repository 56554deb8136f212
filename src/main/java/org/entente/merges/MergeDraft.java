package org.entente.merges;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody enters to merge two records of one thing.
 *
 * @param kind claim, source, actor or outlet
 * @param keep number or id of the record that stands for both
 * @param merge number or id of the other
 * @param keepVersion version of the kept record that was read
 * @param mergeVersion version of the other that was read
 * @param choices by field, whose value holds: kept, merged, or both where there are
 * several; kept where nothing is said
 * @param hedgeException why the kept claim may be stronger than its excerpts
 */
public record MergeDraft(@Nullable String kind, @Nullable String keep, @Nullable String merge,
		@Nullable String keepVersion, @Nullable String mergeVersion, @Nullable String reason,
		Map<String, String> choices, @Nullable String hedgeException) {
}
