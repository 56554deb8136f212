package org.entente.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimKind;
import org.entente.claims.Evidence;
import org.entente.claims.Status;
import org.entente.shared.Term;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found among the claims.
 *
 * @param next where the following page begins, or null
 * @param counts how many there are; null where the index was not asked
 * @param coverage what was looked through
 */
public record Findings(List<Hit> hits, ClaimOrder.Kind order, @Nullable String next, @Nullable Counts counts,
		Coverage coverage) {

	/**
	 * One claim.
	 *
	 * @param excerpt the excerpt that fits best, or null where none does
	 */
	public record Hit(ClaimCard claim, Snippet statement, @Nullable Snippet excerpt) {

		/** The statement with its hits and with the hedge it keeps from a source. */
		public List<Piece> pieces() {
			List<String> around = this.claim.statementParts();
			int hedge = around.get(0).length();
			int afterHedge = hedge + around.get(1).length();
			List<Piece> pieces = new ArrayList<>();
			int at = 0;
			for (Snippet.Part part : this.statement.parts()) {
				int end = at + part.text().length();
				for (int bound : new int[] { Math.min(hedge, end), Math.min(afterHedge, end), end }) {
					if (bound > at) {
						pieces.add(new Piece(this.claim.statement().substring(at, bound), part.hit(),
								at >= hedge && at < afterHedge));
						at = bound;
					}
				}
			}
			return pieces;
		}

	}

	/** A stretch of a statement that is a hit, a hedge, both or neither. */
	public record Piece(String text, boolean hit, boolean hedge) {
	}

	/**
	 * Exact numbers.
	 *
	 * @param facets by name of the filter and value, the largest first; each facet counts
	 * what the others leave over
	 */
	public record Counts(long total, Map<String, Map<String, Long>> facets) {

		private static final Map<String, Function<String, Term>> TERMS = Map.of("evidence", Evidence::valueOf, "kind",
				ClaimKind::valueOf, "status", Status::valueOf);

		/** The same with the terms of vocabularies in words, as the filter takes them. */
		public Map<String, Map<String, Long>> inWords() {
			Map<String, Map<String, Long>> words = new LinkedHashMap<>();
			this.facets.forEach((facet, counts) -> {
				Function<String, Term> terms = TERMS.get(facet);
				Map<String, Long> byWord = new LinkedHashMap<>();
				counts
					.forEach((value, count) -> byWord.put((terms != null) ? terms.apply(value).word() : value, count));
				words.put(facet, byWord);
			});
			return words;
		}

	}

}
