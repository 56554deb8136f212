package org.entente.claims;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lets tests of other modules ask the rule of hedges about drafts. */
public final class DraftHedges {

	private DraftHedges() {
	}

	public static Optional<String> excess(String statement, List<CitationDraft> cited) {
		return HedgeLock
			.excess(statement,
					cited.stream()
						.filter((citation) -> Stance.ASSERTS.word().equals(citation.stance()))
						.map((citation) -> new HedgeLock.Words(Objects.requireNonNull(citation.excerpt()),
								citation.hedge(), citation.translation()))
						.toList())
			.map(HedgeLock.Excess::toString);
	}

}
