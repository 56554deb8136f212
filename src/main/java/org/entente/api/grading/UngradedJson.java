package org.entente.api.grading;

import org.entente.grading.GradingSearch;
import org.jspecify.annotations.Nullable;

/**
 * A citation to be graded once more. It holds no grade and nothing of the outlet.
 *
 * @param confirmable whether grade 1 is open
 */
record UngradedJson(long citationNumber, long claimNumber, String statement, @Nullable String sourceTitle,
		@Nullable String published, String excerpt, @Nullable String prefix, @Nullable String suffix,
		@Nullable String locator, String stance, @Nullable String hedge, @Nullable String language,
		@Nullable String translation, @Nullable String translator, boolean confirmable) {

	static UngradedJson of(GradingSearch.Ungraded cited) {
		return new UngradedJson(cited.id(), cited.claimId(), cited.statement(), cited.title(), cited.published(),
				cited.excerpt(), cited.prefix(), cited.suffix(), cited.locator(), cited.stance().word(), cited.hedge(),
				cited.language(), cited.translation(), cited.translator(), cited.confirmable());
	}

}
