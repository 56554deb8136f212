package org.entente.api.relationships;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.entente.claims.Evidence;
import org.entente.claims.RelationshipLedger;
import org.jspecify.annotations.Nullable;

/** A relationship in a list, with its numbers. */
record EntryJson(String code, String name, int claims, Map<String, Integer> byEvidence, Map<String, Integer> byDomain,
		@Nullable Integer newestYear, @Nullable Instant reviewedAt) {

	static EntryJson of(RelationshipLedger.Entry entry) {
		return new EntryJson(entry.code().toString(), entry.name(), entry.claims(), words(entry.byEvidence()),
				entry.byDomain(), entry.newestYear(), entry.reviewedAt());
	}

	/** Numbers by evidence state, every state named. */
	static Map<String, Integer> words(Map<Evidence, Integer> counts) {
		Map<String, Integer> words = new LinkedHashMap<>();
		for (Evidence evidence : Evidence.values()) {
			words.put(evidence.word(), counts.getOrDefault(evidence, 0));
		}
		return words;
	}

}
