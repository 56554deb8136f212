package org.entente.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.entente.relationships.RelationshipCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts claims for the choices beside a list, from the summaries and never anew. */
@Service
@Transactional(readOnly = true)
public class ClaimCounts {

	private static final Set<String> SUMMED = Set.of("relationship", "kind", "domain", "direction", "evidence");

	private final JdbcClient jdbc;

	ClaimCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The numbers of the claims a filter is about, before its kind, domain and evidence
	 * state are applied; nothing when it asks for what the summaries do not know.
	 * Directions are told apart within a relationship only.
	 */
	public Optional<RelationshipNumbers> of(ClaimFilter filter) {
		if (!SUMMED.containsAll(filter.parameters().keySet())) {
			return Optional.empty();
		}
		String code = RelationshipCode.find(filter.relationship()).map(RelationshipCode::toString).orElse(null);
		return Optional.of(new RelationshipNumbers(rows(code, filter.direction())));
	}

	private List<RelationshipNumbers.Row> rows(@Nullable String code, List<String> directions) {
		return this.jdbc
			.sql("""
					SELECT s.kind, s.domain, CASE WHEN :code::text IS NULL THEN '' ELSE s.direction END AS direction, s.evidence,
					       sum(s.claims) AS claims
					FROM relationship_summary s
					WHERE s.claims > 0 AND (cardinality(:directions::text[]) = 0 OR s.direction = ANY (:directions::text[]))
					  AND (:code::text IS NULL OR s.relationship_id = (SELECT id FROM relationship WHERE code = :code::text))
					GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
					""")
			.param("code", code)
			.param("directions", directions.toArray(String[]::new))
			.query(RelationshipNumbers.Row.class)
			.list();
	}

}
