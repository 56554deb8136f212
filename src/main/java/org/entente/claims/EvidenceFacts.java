package org.entente.claims;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what {@link EvidenceRule} looks at, for many claims in one statement. */
@Component
class EvidenceFacts {

	private static final String VOICE = """
			SELECT %s, merge_root('SOURCE', s.id) AS source_id, %s AS stance, s.lineage_unknown, is_retracted(s.id) AS retracted,
			       ARRAY(SELECT o.origin_id FROM source_origin o WHERE o.source_id = s.id) AS origins,
			       ARRAY(SELECT s.circle WHERE s.circle IS NOT NULL UNION
			             SELECT g.circle FROM source_origin o JOIN source g ON g.id = o.origin_id
			             WHERE o.source_id = s.id AND g.circle IS NOT NULL) AS circles
			""";

	private final JdbcClient jdbc;

	EvidenceFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<Long, EvidenceRule.Facts> of(Collection<Long> claims) {
		Map<Long, List<EvidenceRule.Voice>> voices = voicesOf(claims);
		Map<Long, EvidenceRule.Facts> facts = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					SELECT c.id, c.status, c.found_false,
					       EXISTS (SELECT 1 FROM claim_link l JOIN claim o ON o.id = CASE c.id WHEN l.claim_id THEN l.other_id ELSE l.claim_id END
					               WHERE (l.claim_id = c.id OR l.other_id = c.id) AND l.kind IN ('CONTRADICTS', 'DENIES')
					                 AND o.status = 'ACCEPTED' AND NOT o.found_false) AS contradicted
					FROM claim c WHERE c.id = ANY (:ids)
					""")
			.param("ids", claims.toArray(Long[]::new))
			.query((row) -> {
				facts.put(row.getLong("id"),
						new EvidenceRule.Facts(Status.valueOf(row.getString("status")), row.getBoolean("found_false"),
								row.getBoolean("contradicted"), voices.getOrDefault(row.getLong("id"), List.of())));
			});
		return facts;
	}

	/**
	 * Whether two independent origins would assert a claim once this source is cited for
	 * it too.
	 */
	boolean wouldBeConfirmed(@Nullable Long claim, long sourceId, @Nullable Stance stance) {
		List<EvidenceRule.Voice> voices = new ArrayList<>();
		if (claim != null) {
			voicesOf(List.of(claim)).getOrDefault(claim, List.of())
				.stream()
				.filter((voice) -> voice.stance() == Stance.ASSERTS)
				.forEach(voices::add);
		}
		if (stance == Stance.ASSERTS) {
			voices.addAll(voices(Set.of(sourceId)).values());
		}
		return EvidenceRule.independent(voices) >= 2;
	}

	/** What sources would say that assert something, by their numbers. */
	Map<Long, EvidenceRule.Voice> voices(Set<Long> sources) {
		Map<Long, EvidenceRule.Voice> voices = new HashMap<>();
		this.jdbc.sql(VOICE.formatted("s.id AS cited", "'ASSERTS'") + "FROM source s WHERE s.id = ANY (:ids)")
			.param("ids", sources.toArray(Long[]::new))
			.query((row) -> {
				voices.put(row.getLong("cited"), voice(row));
			});
		return voices;
	}

	private Map<Long, List<EvidenceRule.Voice>> voicesOf(Collection<Long> claims) {
		Map<Long, List<EvidenceRule.Voice>> voices = new LinkedHashMap<>();
		this.jdbc.sql(VOICE.formatted("t.claim_id", "t.stance") + """
				FROM citation t JOIN source s ON s.id = t.source_id
				WHERE t.claim_id = ANY (:ids) AND t.retracted_at IS NULL
				ORDER BY t.id
				""").param("ids", claims.toArray(Long[]::new)).query((row) -> {
			voices.computeIfAbsent(row.getLong("claim_id"), (id) -> new ArrayList<>()).add(voice(row));
		});
		return voices;
	}

	private static EvidenceRule.Voice voice(ResultSet row) throws SQLException {
		return new EvidenceRule.Voice(row.getLong("source_id"), Stance.valueOf(row.getString("stance")),
				ids(row.getArray("origins")), ids(row.getArray("circles")), row.getBoolean("lineage_unknown"),
				row.getBoolean("retracted"));
	}

	private static Set<Long> ids(Array array) throws SQLException {
		return Set.of((Long[]) array.getArray());
	}

}
