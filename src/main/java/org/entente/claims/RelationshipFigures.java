package org.entente.claims;

import java.time.LocalDate;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the claims of one relationship, from the summaries. */
@Service
@Transactional(readOnly = true)
public class RelationshipFigures {

	private final JdbcClient jdbc;

	RelationshipFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How far the dates of a relationship reach, and how often its sources only repeat
	 * each other.
	 *
	 * @param newest latest day named by a dated claim
	 * @param undated claims without a date
	 * @param circular claims all of whose sources go back to each other; counted to 100
	 * @param repeated claims all of whose sources repeat one origin; counted to 100
	 */
	public record Span(@Nullable LocalDate newest, int undated, int circular, int repeated) {
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

	/** The newest day, the undated and the repeated claims, in one statement. */
	public Span span(long relationshipId) {
		return this.jdbc
			.sql("""
					SELECT (SELECT date_earliest FROM claim WHERE relationship_id = :id AND date_earliest IS NOT NULL AND claim_is_shown(status)
					        ORDER BY date_earliest DESC NULLS LAST, id DESC LIMIT 1) AS newest,
					       coalesce((SELECT claims FROM relationship_year WHERE relationship_id = :id AND year = 0), 0) AS undated,
					       (SELECT count(*) FROM (SELECT 1 FROM claim WHERE relationship_id = :id AND repetition = 'CIRCULAR'
					        AND claim_is_shown(status) LIMIT 100) few) AS circular,
					       (SELECT count(*) FROM (SELECT 1 FROM claim WHERE relationship_id = :id AND repetition = 'ONE_ORIGIN_REPEATED'
					        AND claim_is_shown(status) LIMIT 100) few) AS repeated
					""")
			.param("id", relationshipId)
			.query(Span.class)
			.single();
	}

}
