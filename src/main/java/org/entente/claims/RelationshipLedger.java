package org.entente.claims;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.entente.relationships.RelationshipCode;
import org.entente.sources.OutletSearch;
import org.entente.sources.SourceRow;
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

	/**
	 * Source of claims in a relationship.
	 *
	 * @param alone claims that cite nothing else
	 * @param unseenVersions corrections and updates whose content is not known
	 */
	public record Carrier(long sourceId, @Nullable String title, String kind, @Nullable String outlet,
			@Nullable String reliability, boolean lineageUnknown, int claims, int alone, int unseenVersions) {

		/** The title, or what kind of thing it is and by whom when it has none. */
		public String caption() {
			return SourceRow.caption(this.title, this.kind, this.outlet);
		}

	}

	/**
	 * How far the dates of a relationship reach.
	 *
	 * @param newest latest day named by a dated claim
	 * @param undated claims without a date
	 */
	public record Span(@Nullable LocalDate newest, int undated) {
	}

	public RelationshipNumbers numbers(long relationshipId) {
		return new RelationshipNumbers(this.jdbc.sql("""
				SELECT kind, domain, direction, evidence, claims FROM relationship_summary
				WHERE relationship_id = :id AND claims > 0 ORDER BY kind, domain, direction, evidence
				""").param("id", relationshipId).query(RelationshipNumbers.Row.class).list());
	}

	/** How many claims begin in each year; those without a date under 0. */
	public TreeMap<Integer, Integer> years(long relationshipId) {
		TreeMap<Integer, Integer> years = new TreeMap<>();
		this.jdbc.sql("SELECT year, claims FROM relationship_year WHERE relationship_id = :id AND claims > 0")
			.param("id", relationshipId)
			.query((row) -> {
				years.put(row.getInt("year"), row.getInt("claims"));
			});
		return years;
	}

	/** The newest day and the number of undated claims, in one statement. */
	public Span span(long relationshipId) {
		return this.jdbc
			.sql("""
					SELECT (SELECT date_earliest FROM claim WHERE relationship_id = :id AND date_earliest IS NOT NULL AND claim_is_shown(status)
					        ORDER BY date_earliest DESC, id DESC LIMIT 1) AS newest,
					       coalesce((SELECT claims FROM relationship_year WHERE relationship_id = :id AND year = 0), 0) AS undated
					""")
			.param("id", relationshipId)
			.query(Span.class)
			.single();
	}

	/** All claims of the record by evidence state, from the summaries. */
	public Map<Evidence, Integer> totals() {
		Map<Evidence, Integer> totals = new EnumMap<>(Evidence.class);
		this.jdbc
			.sql("SELECT evidence, sum(claims) AS claims FROM relationship_summary WHERE claims > 0 GROUP BY evidence")
			.query((row) -> {
				totals.put(Evidence.valueOf(row.getString("evidence")), row.getInt("claims"));
			});
		return totals;
	}

	/** How many relationships have claims. */
	public int relationships() {
		return this.jdbc.sql("SELECT count(DISTINCT relationship_id) FROM relationship_summary WHERE claims > 0")
			.query(Integer.class)
			.single();
	}

	/** How many claims stand in the relationships of each country that has any. */
	public Map<String, Integer> byCountry() {
		Map<String, Integer> countries = new TreeMap<>();
		this.jdbc.sql("""
				SELECT m.country_code, sum(s.claims) AS claims
				FROM relationship_summary s JOIN relationship_member m ON m.relationship_id = s.relationship_id
				WHERE s.claims > 0 GROUP BY m.country_code
				""").query((row) -> {
			countries.put(row.getString("country_code"), row.getInt("claims"));
		});
		return countries;
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
					  WHERE %s AND :argument::text IS NOT NULL GROUP BY r.id, r.code HAVING sum(s.claims) > 0 ORDER BY total DESC, r.code LIMIT :size)
					SELECT c.id, c.code, c.total, s.domain, s.evidence, sum(s.claims) AS claims,
					  (SELECT string_agg(n.name, ' – ' ORDER BY m.position) FROM relationship_member m JOIN country n ON n.code = m.country_code
					   WHERE m.relationship_id = c.id) AS name,
					  (SELECT max(year) FROM relationship_year y WHERE y.relationship_id = c.id AND y.year <> 0 AND y.claims > 0) AS newest,
					  (SELECT max(changed_at) FROM change_log l WHERE l.relationship_id = c.id AND l.subject = 'review') AS reviewed
					FROM chosen c JOIN relationship_summary s ON s.relationship_id = c.id AND s.claims > 0
					GROUP BY c.id, c.code, c.total, s.domain, s.evidence ORDER BY c.total DESC, c.code
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

	/**
	 * The sources that carry the claims of a relationship, those that carry most first;
	 * at most 50.
	 */
	public List<Carrier> carriers(long relationshipId) {
		return this.jdbc
			.sql("""
					SELECT s.id AS source_id, s.title, s.kind, o.name AS outlet, s.lineage_unknown,
					  %s AS reliability, t.claims, t.alone,
					  (SELECT count(*) FROM source_version v WHERE v.source_id = s.id AND NOT v.content_known) AS unseen_versions
					FROM (SELECT t.source_id, count(DISTINCT c.id) AS claims, count(DISTINCT c.id) FILTER (WHERE c.sources = 1) AS alone
					      FROM citation t JOIN claim c ON c.id = t.claim_id
					      WHERE t.relationship_id = :id AND t.retracted_at IS NULL AND claim_is_shown(c.status)
					      GROUP BY t.source_id ORDER BY claims DESC, t.source_id LIMIT 50) t
					JOIN source s ON s.id = t.source_id LEFT JOIN outlet o ON o.id = s.outlet_id
					ORDER BY t.claims DESC, s.id
					"""
				.formatted(OutletSearch.GRADE_IN_FORCE))
			.param("id", relationshipId)
			.query(Carrier.class)
			.list();
	}

	/** The latest day named by a dated claim, or null. */
	public @Nullable LocalDate newestDay(long relationshipId) {
		return this.jdbc
			.sql("""
					SELECT date_earliest FROM claim WHERE relationship_id = :id AND date_earliest IS NOT NULL AND claim_is_shown(status)
					ORDER BY date_earliest DESC, id DESC LIMIT 1
					""")
			.param("id", relationshipId)
			.query(LocalDate.class)
			.optional()
			.orElse(null);
	}

}
