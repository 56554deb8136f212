package org.entente.claims;

import java.time.Instant;
import java.util.List;

import org.entente.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The revisions of claims. Ask {@link ClaimSearch} first whether the reader may see the
 * claim.
 */
@Service
@Transactional(readOnly = true)
public class RevisionSearch {

	private static final String ROWS = """
			SELECT v.number, v.content::text AS content, v.reason, a.name AS author, p.name AS proposer, v.created_at
			FROM claim_revision v JOIN account a ON a.id = v.author_id LEFT JOIN account p ON p.id = v.proposed_by
			WHERE v.claim_id = :claim
			""";

	private final JdbcClient jdbc;

	private final Revisions revisions;

	RevisionSearch(JdbcClient jdbc, Revisions revisions) {
		this.jdbc = jdbc;
		this.revisions = revisions;
	}

	/**
	 * A claim as it read after one edit.
	 *
	 * @param proposer who had proposed it, where the author adopted it
	 */
	public record Revision(int number, ClaimDraft draft, @Nullable String reason, String author,
			@Nullable String proposer, Instant createdAt) {
	}

	private record Row(int number, String content, @Nullable String reason, String author, @Nullable String proposer,
			Instant createdAt) {
	}

	/** All revisions of a claim, the latest first; at most 100. */
	public List<Revision> of(long claimId) {
		return this.jdbc.sql(ROWS + "ORDER BY v.number DESC LIMIT 100")
			.param("claim", claimId)
			.query(Row.class)
			.stream()
			.map(this::revision)
			.toList();
	}

	public Revision get(long claimId, int number) {
		return this.jdbc.sql(ROWS + "AND v.number = :number")
			.param("claim", claimId)
			.param("number", number)
			.query(Row.class)
			.optional()
			.map(this::revision)
			.orElseThrow(() -> new NotFoundException("revision", claimId + "/" + number));
	}

	private Revision revision(Row row) {
		return new Revision(row.number(), this.revisions.read(row.content()), row.reason(), row.author(),
				row.proposer(), row.createdAt());
	}

}
