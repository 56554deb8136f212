package org.entente.api.suggestions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.entente.sources.SuggestionSearch;
import org.jspecify.annotations.Nullable;

/** Two texts that share passages: perhaps one source derives from the other. */
record SuggestionJson(long number, SideJson source, SideJson other, @Nullable Long earlierNumber, int shared,
		int passageCount, List<PassageJson> passages, String state, Instant foundAt, @Nullable String decidedBy,
		@Nullable Instant decidedAt, @Nullable String reason) {

	/** One of the two sources, and the version of it that was compared. */
	record SideJson(long number, UUID id, String title, @Nullable String published, int version, int share) {

		static SideJson of(SuggestionSearch.Side side) {
			return new SideJson(side.id(), side.externalId(), side.caption(), side.published(), side.version(),
					side.share());
		}

	}

	/** A passage in both texts. */
	record PassageJson(int start, int end, int otherStart, int otherEnd, String words, String otherWords) {

		static PassageJson of(SuggestionSearch.Passage passage) {
			return new PassageJson(passage.start(), passage.end(), passage.otherStart(), passage.otherEnd(),
					passage.words(), passage.otherWords());
		}

	}

	static SuggestionJson of(SuggestionSearch.Row row) {
		return new SuggestionJson(row.id(), SideJson.of(row.source()), SideJson.of(row.other()), row.earlierId(),
				row.shared(), row.count(), row.passages().stream().map(PassageJson::of).toList(), row.state().word(),
				row.foundAt(), row.decidedBy(), row.decidedAt(), row.reason());
	}

}
