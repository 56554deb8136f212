package org.entente.api.claims;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.entente.api.PassageJson;
import org.entente.search.Coverage;
import org.entente.search.Findings;
import org.jspecify.annotations.Nullable;

/** A page of claims that were found, with exact numbers. */
record FoundClaimsJson(List<FoundClaimJson> items, @Nullable String next, @Nullable Long total,
		@Nullable Map<String, Map<String, Long>> counts, String order, CoverageJson coverage) {

	static FoundClaimsJson of(Findings findings) {
		Findings.Counts counts = findings.counts();
		return new FoundClaimsJson(findings.hits().stream().map(FoundClaimJson::of).toList(), findings.next(),
				(counts != null) ? Long.valueOf(counts.total()) : null, (counts != null) ? words(counts) : null,
				findings.order().word(), CoverageJson.of(findings.coverage()));
	}

	/** In the order of their names. */
	private static Map<String, Map<String, Long>> words(Findings.Counts counts) {
		Map<String, Map<String, Long>> words = new TreeMap<>();
		counts.inWords().forEach((facet, values) -> words.put(facet, new TreeMap<>(values)));
		return words;
	}

	/** A claim that was found. */
	record FoundClaimJson(ClaimJson claim, List<PassageJson> statement, @Nullable List<PassageJson> excerpt) {

		static FoundClaimJson of(Findings.Hit hit) {
			return new FoundClaimJson(ClaimJson.of(hit.claim()), PassageJson.of(hit.statement()),
					(hit.excerpt() != null) ? PassageJson.of(hit.excerpt()) : null);
		}

	}

	/** What was looked through. */
	record CoverageJson(String kind, @Nullable Instant completeTo, boolean late, @Nullable Integer building) {

		static CoverageJson of(Coverage coverage) {
			return new CoverageJson(coverage.kind().word(), coverage.completeTo(), coverage.isLate(),
					coverage.building());
		}

	}

}
