package org.entente.claims;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.entente.accounts.Person;
import org.entente.shared.Slice;
import org.entente.sources.VersionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what versions of a source did to the excerpts cited from it. */
@Service
@Transactional(readOnly = true)
public class RecheckSearch {

	/**
	 * What the rows are taken from: findings about standing citations of claims the
	 * reader sees, the later one where a text was supplied afterwards.
	 */
	private static final String FINDINGS = """
			FROM recheck r JOIN source_version w ON w.id = r.source_version_id
			JOIN citation t ON t.id = r.citation_id JOIN claim c ON c.id = r.claim_id
			JOIN source_version v ON v.id = t.source_version_id
			WHERE r.source_id = :source AND t.retracted_at IS NULL
			  AND (c.status IN ('IN_REVIEW', 'ACCEPTED') OR (c.status IN ('DRAFT', 'RETURNED') AND c.created_by = :reader))
			  AND NOT (r.finding = 'NOT_COMPARABLE' AND w.text IS NOT NULL)
			""";

	private final JdbcClient jdbc;

	RecheckSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A finding seen from its version.
	 *
	 * @param cited number of the version that was cited
	 * @param version number of the version it was compared with
	 */
	public record Row(long id, long citationId, long claimId, String statement, Status status, Evidence evidence,
			int cited, String excerpt, @Nullable Integer excerptStart, @Nullable Integer excerptEnd,
			@Nullable String language, int version, VersionKind kind, RecheckFinding finding, @Nullable Integer start,
			@Nullable Integer end, @Nullable String passage, @Nullable RecheckDifference difference, int kept,
			int places, boolean tied, boolean sentBack, Instant checkedAt) {

		/** The finding alone. */
		public Recheck recheck() {
			return new Recheck(this.id, this.version, this.kind, this.finding, this.start, this.end, this.passage,
					this.difference, this.kept, this.places, this.tied, this.sentBack, this.checkedAt);
		}
	}

	private record Count(int version, RecheckFinding finding, int count) {
	}

	/** How many excerpts each version left how, by number of the version. */
	public Map<Integer, Map<RecheckFinding, Integer>> counts(long sourceId, @Nullable Person reader) {
		Map<Integer, Map<RecheckFinding, Integer>> counts = new LinkedHashMap<>();
		this.jdbc.sql("SELECT w.number AS version, r.finding, count(*) AS count " + FINDINGS
				+ "GROUP BY 1, 2 ORDER BY 1, array_position(ARRAY['LOST', 'DRIFTED', 'MOVED', 'EXACT', 'NOT_COMPARABLE'], r.finding)")
			.param("source", sourceId)
			.param("reader", number(reader))
			.query(Count.class)
			.list()
			.forEach((row) -> counts.computeIfAbsent(row.version(), (version) -> new LinkedHashMap<>())
				.put(row.finding(), row.count()));
		return counts;
	}

	/**
	 * What one version did, in order of the citations.
	 * @param doubtful only excerpts that drifted or are lost
	 */
	public Slice<Row> ofVersion(long sourceId, int version, boolean doubtful, @Nullable Long after, int size,
			@Nullable Person reader) {
		List<Row> rows = this.jdbc
			.sql("""
					SELECT r.id, r.citation_id, r.claim_id, c.statement, c.status, c.evidence, v.number AS cited, t.excerpt,
					  t.start_offset AS excerpt_start, t.end_offset AS excerpt_end, t.language, w.number AS version, w.kind, r.finding,
					  r.start_offset AS start, r.end_offset AS "end", r.passage, r.difference, r.kept, r.places, r.tied, r.sent_back, r.checked_at
					"""
					+ FINDINGS + """
							AND w.number = :version AND (NOT :doubtful OR r.finding IN ('DRIFTED', 'LOST'))
							AND (:after::bigint IS NULL OR r.id > :after::bigint) ORDER BY r.id LIMIT :limit
							""")
			.param("source", sourceId)
			.param("version", version)
			.param("doubtful", doubtful)
			.param("after", after)
			.param("limit", size + 1)
			.param("reader", number(reader))
			.query(Row.class)
			.list();
		return Slice.cut(rows, size, Row::id);
	}

	private static long number(@Nullable Person reader) {
		return (reader != null) ? reader.id() : -1;
	}

}
