package org.entente.claims;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Claims and citations as somebody might type them, right unless a test makes them wrong.
 */
public final class Drafts {

	private Drafts() {
	}

	/** Missiles from North Korea to Iran since the 1990s. */
	public static ClaimDraft missiles() {
		return missiles("North Korea is reported to have provided Iran with ballistic missile technology.");
	}

	public static ClaimDraft missiles(@Nullable String statement) {
		return new ClaimDraft("IRN-PRK", "tie", statement, "directed", "PRK", "IRN", null, "missiles",
				"technology transfer", "occurred", "asserted", "since the 1990s", "199X/..", null, List.of(),
				List.of());
	}

	public static ClaimDraft relationship(@Nullable String code) {
		return new ClaimDraft(code, "tie", "They trade.", "mutual", null, null, null, "trade and energy", null,
				"ongoing", "asserted", null, null, null, List.of(), List.of());
	}

	public static ClaimDraft dated(@Nullable String date) {
		return new ClaimDraft("IRN-PRK", "tie", "They trade.", "mutual", null, null, null, "trade and energy", null,
				"ongoing", "asserted", null, date, null, List.of(), List.of());
	}

	public static CitationDraft citing(String source, @Nullable String excerpt) {
		return citing(source, excerpt, null, null);
	}

	public static CitationDraft citing(String source, @Nullable String excerpt, @Nullable String start,
			@Nullable String end) {
		return new CitationDraft(null, source, null, excerpt, start, end, null, null, null, "asserts", null, "3", "en",
				null, null);
	}

	public static CitationDraft hedged(String source, String excerpt, String hedge, String credibility) {
		return new CitationDraft(null, source, null, excerpt, null, null, null, null, null, "asserts", hedge,
				credibility, "en", null, null);
	}

}
