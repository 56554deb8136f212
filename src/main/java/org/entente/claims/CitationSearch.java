package org.entente.claims;

import java.util.List;

import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the citations of a source: which of its words carry which claims. */
@Service
@Transactional(readOnly = true)
public class CitationSearch {

	/** No source page shows more. */
	public static final int MOST = 2000;

	private static final String ROWS = """
			SELECT t.id, t.claim_id, c.statement, c.evidence, c.status, v.number AS version, t.excerpt,
			       t.start_offset AS start, t.end_offset AS "end", t.prefix, t.suffix, t.locator, t.stance, t.hedge,
			       t.credibility, t.language, t.translation, t.translator
			FROM citation t JOIN claim c ON c.id = t.claim_id JOIN source_version v ON v.id = t.source_version_id
			WHERE t.retracted_at IS NULL
			  AND (c.status IN ('IN_REVIEW', 'ACCEPTED') OR (c.status IN ('DRAFT', 'RETURNED') AND c.created_by = :reader))
			""";

	private static final String IN_ORDER = " ORDER BY v.number, t.start_offset NULLS LAST, t.end_offset, t.id LIMIT "
			+ MOST;

	private final JdbcClient jdbc;

	CitationSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A citation seen from its source.
	 *
	 * @param version number of the version it was read in
	 * @param start first character in code points from 0, null where there is no text to
	 * count in
	 */
	public record Row(long id, long claimId, String statement, Evidence evidence, Status status, int version,
			String excerpt, @Nullable Integer start, @Nullable Integer end, @Nullable String prefix,
			@Nullable String suffix, @Nullable String locator, Stance stance, @Nullable String hedge, int credibility,
			@Nullable String language, @Nullable String translation, @Nullable String translator) {
	}

	/**
	 * The standing citations of all versions of a source, version by version and in the
	 * order of the text; those of claims the reader sees.
	 */
	public List<Row> ofSource(long sourceId, @Nullable Person reader) {
		return rows("AND t.source_id = :id", sourceId, reader);
	}

	/** The same of one version. */
	public List<Row> ofVersion(long versionId, @Nullable Person reader) {
		return rows("AND t.source_version_id = :id", versionId, reader);
	}

	private List<Row> rows(String condition, long id, @Nullable Person reader) {
		return this.jdbc.sql(ROWS + condition + IN_ORDER)
			.param("id", id)
			.param("reader", (reader != null) ? reader.id() : -1L)
			.query(Row.class)
			.list();
	}

}
