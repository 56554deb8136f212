package org.entente.claims;

import java.time.Instant;
import java.util.List;

import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the change log for pages; changes to accounts and tokens are nobody's business
 * here.
 */
@Service
@Transactional(readOnly = true)
public class ChangeSearch {

	private static final String ROWS = """
			SELECT l.id, l.changed_at, l.subject, l.subject_id, l.kind, l.summary, l.claim_id, a.name AS by, r.code AS relationship
			FROM change_log l LEFT JOIN account a ON a.id = l.account_id LEFT JOIN relationship r ON r.id = l.relationship_id
			WHERE l.subject NOT IN ('account', 'token') AND (l.claim_id IS NULL OR l.relationship_id IS NOT NULL)
			  AND (l.subject <> 'relationship' OR EXISTS (SELECT 1 FROM relationship_summary s WHERE s.relationship_id = l.relationship_id))
			""";

	private final JdbcClient jdbc;

	ChangeSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One change as it is shown. */
	public record Row(long id, Instant changedAt, String subject, long subjectId, String kind, @Nullable String summary,
			@Nullable Long claimId, @Nullable String by, @Nullable String relationship) {
	}

	/** The latest changes to the record. */
	public List<Row> latest(int size) {
		return this.jdbc.sql(ROWS + "ORDER BY l.id DESC LIMIT :size").param("size", size).query(Row.class).list();
	}

	/** Changes to the record from the latest to the first, those before a number. */
	public Slice<Row> before(@Nullable Long after, int size) {
		List<Row> rows = this.jdbc
			.sql(ROWS + "AND (:after::bigint IS NULL OR l.id < :after::bigint) ORDER BY l.id DESC LIMIT :limit")
			.param("after", after)
			.param("limit", size + 1)
			.query(Row.class)
			.list();
		return Slice.cut(rows, size, Row::id);
	}

	/** The latest changes in one relationship. */
	public List<Row> ofRelationship(long relationshipId, int size) {
		return this.jdbc.sql(ROWS + "AND l.relationship_id = :id ORDER BY l.id DESC LIMIT :size")
			.param("id", relationshipId)
			.param("size", size)
			.query(Row.class)
			.list();
	}

	/** What happened to one claim, latest first. */
	public List<Row> ofClaim(long claimId, int size) {
		return this.jdbc.sql(ROWS + "AND l.claim_id = :id ORDER BY l.id DESC LIMIT :size")
			.param("id", claimId)
			.param("size", size)
			.query(Row.class)
			.list();
	}

}
