package org.entente.reviews;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of decisions on several claims at once; only the reviewer who made them asks.
 */
@Service
@Transactional(readOnly = true)
public class BatchSearch {

	private final JdbcClient jdbc;

	BatchSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Several claims decided at once. */
	public record Batch(long id, UUID externalId, Decision decision, String reason, Instant decidedAt) {
	}

	/**
	 * What came of one claim of a batch.
	 *
	 * @param statement null where there is no such claim for the reviewer
	 * @param reviewId number of the decision; null where there is none
	 * @param withdrawnAt when the decision was taken back
	 */
	public record Row(long claimId, @Nullable String statement, @Nullable String relationship, BatchOutcome outcome,
			@Nullable Long reviewId, @Nullable Instant withdrawnAt) {
	}

	public Batch get(long id, Person by) {
		return this.jdbc
			.sql("""
					SELECT id, external_id, decision, reason, decided_at FROM review_batch WHERE id = :id AND reviewer_id = :by
					""")
			.param("id", id)
			.param("by", by.id())
			.query(Batch.class)
			.optional()
			.orElseThrow(() -> new NotFoundException("batch", id));
	}

	/** Every claim of a batch, in the order it was sent. */
	public List<Row> rows(long id, Person by) {
		return this.jdbc
			.sql("""
					SELECT b.claim_id, c.statement, r.code AS relationship, b.outcome, v.id AS review_id, w.withdrawn_at
					FROM review_batch_row b
					LEFT JOIN claim c ON c.id = b.claim_id AND (c.status <> 'DRAFT' OR c.created_by = :by)
					LEFT JOIN relationship r ON r.id = c.relationship_id
					LEFT JOIN review v ON v.batch_id = b.batch_id AND v.claim_id = b.claim_id AND v.claim_version = b.claim_version
					LEFT JOIN review_withdrawal w ON w.review_id = v.id
					WHERE b.batch_id = :id ORDER BY b.position
					""")
			.param("id", id)
			.param("by", by.id())
			.query(Row.class)
			.list();
	}

}
