package org.entente.claims;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.entente.relationships.RelationshipCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands between which states: relationships with their numbers, from the summaries.
 */
@Service
@Transactional(readOnly = true)
public class RelationshipLedger {

	private final JdbcClient jdbc;

	RelationshipLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A relationship in a list.
	 *
	 * @param newestYear latest year in which a claim begins
	 * @param reviewedAt last decision about one of its claims
	 */
	public record Entry(long id, RelationshipCode code, String name, int claims, Map<Evidence, Integer> byEvidence,
			Map<String, Integer> byDomain, @Nullable Integer newestYear, @Nullable Instant reviewedAt) {
	}

	/** All relationships, those with most claims first; at most 500. */
	public List<Entry> all() {
		return largest(500);
	}

	/** The relationships with most claims. */
	public List<Entry> largest(int size) {
		return entries("TRUE", "", size);
	}

	/** The relationships of a country, those with most claims first. */
	public List<Entry> of(String country) {
		return entries(
				"EXISTS (SELECT 1 FROM relationship_member m WHERE m.relationship_id = r.id AND m.country_code = :argument)",
				country, 500);
	}

	/** The relationships between members of a group: its dyads. */
	public List<Entry> between(RelationshipCode group) {
		String codes = String.join(",", group.dyads().stream().map(RelationshipCode::toString).toList());
		return entries("r.code = ANY (string_to_array(:argument, ','))", codes, 500);
	}

	private List<Entry> entries(String condition, String argument, int size) {
		Map<Long, Entry> entries = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					WITH chosen AS (
					  SELECT r.id, r.code, sum(s.claims) AS total FROM relationship r JOIN relationship_summary s ON s.relationship_id = r.id
					  WHERE %s AND :argument::text IS NOT NULL GROUP BY r.id, r.code HAVING sum(s.claims) > 0 ORDER BY total DESC, r.code LIMIT :size),
					described AS MATERIALIZED (
					  SELECT c.*,
					    (SELECT string_agg(n.name, ' – ' ORDER BY m.position) FROM relationship_member m JOIN country n ON n.code = m.country_code
					     WHERE m.relationship_id = c.id) AS name,
					    (SELECT max(year) FROM relationship_year y WHERE y.relationship_id = c.id AND y.year <> 0 AND y.claims > 0) AS newest,
					    (SELECT changed_at FROM change_log l WHERE l.relationship_id = c.id AND l.subject = 'review'
					     ORDER BY l.id DESC LIMIT 1) AS reviewed
					  FROM chosen c)
					SELECT c.id, c.code, c.total, c.name, c.newest, c.reviewed, s.domain, s.evidence, sum(s.claims) AS claims
					FROM described c JOIN relationship_summary s ON s.relationship_id = c.id AND s.claims > 0
					GROUP BY c.id, c.code, c.total, c.name, c.newest, c.reviewed, s.domain, s.evidence ORDER BY c.total DESC, c.code
					"""
				.formatted(condition))
			.param("argument", argument)
			.param("size", size)
			.query((row) -> {
				Entry entry = entries.get(row.getLong("id"));
				if (entry == null) {
					Timestamp reviewed = row.getTimestamp("reviewed");
					entry = new Entry(row.getLong("id"), RelationshipCode.find(row.getString("code")).orElseThrow(),
							row.getString("name"), row.getInt("total"), new EnumMap<>(Evidence.class), new TreeMap<>(),
							row.getObject("newest", Integer.class), (reviewed != null) ? reviewed.toInstant() : null);
					entries.put(entry.id(), entry);
				}
				entry.byEvidence()
					.merge(Evidence.valueOf(row.getString("evidence")), row.getInt("claims"), Integer::sum);
				entry.byDomain().merge(row.getString("domain"), row.getInt("claims"), Integer::sum);
			});
		return new ArrayList<>(entries.values());
	}

}
