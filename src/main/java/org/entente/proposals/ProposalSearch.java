package org.entente.proposals;

import java.time.Instant;
import java.util.List;

import org.entente.accounts.Person;
import org.entente.claims.ClaimDraft;
import org.entente.shared.NotFoundException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads proposals. They are for people who are signed in; claims they are about are never
 * drafts.
 */
@Service
@Transactional(readOnly = true)
public class ProposalSearch {

	private static final String ROWS = """
			SELECT p.id, p.claim_id, r.code AS relationship, c.statement, c.revision AS current_revision, p.base_revision,
			       p.content::text AS content, p.reason, p.proposer_id, a.name AS proposer, p.proposed_at,
			       p.outcome, p.outcome_reason, b.name AS decided_by, p.decided_at, p.adopted_revision
			FROM proposal p JOIN claim c ON c.id = p.claim_id JOIN relationship r ON r.id = c.relationship_id
			JOIN account a ON a.id = p.proposer_id LEFT JOIN account b ON b.id = p.decided_by
			""";

	private final JdbcClient jdbc;

	private final ProposalContents contents;

	ProposalSearch(JdbcClient jdbc, ProposalContents contents) {
		this.jdbc = jdbc;
		this.contents = contents;
	}

	/**
	 * A proposal as it is shown.
	 *
	 * @param statement what the claim says now
	 * @param outcome null while it is open
	 */
	public record Proposed(long id, long claimId, String relationship, String statement, int currentRevision,
			int baseRevision, String content, String reason, long proposerId, String proposer, Instant proposedAt,
			@Nullable Outcome outcome, @Nullable String outcomeReason, @Nullable String decidedBy,
			@Nullable Instant decidedAt, @Nullable Integer adoptedRevision) {

		public boolean isOpen() {
			return this.outcome == null;
		}

		/** Whether the claim was worded anew since, while nobody has decided. */
		public boolean isStale() {
			return isOpen() && this.baseRevision < this.currentRevision;
		}
	}

	/** Proposals, the latest first. */
	public Slice<Proposed> list(ProposalFilter filter, @Nullable Long after, int size, Person reader) {
		List<Proposed> rows = this.jdbc.sql(ROWS + "WHERE " + filter.outcome() + """
				 AND (:proposer::bigint IS NULL OR p.proposer_id = :proposer::bigint)
				  AND (:claim::bigint IS NULL OR p.claim_id = :claim::bigint)
				  AND (:after::bigint IS NULL OR p.id < :after::bigint)
				ORDER BY p.id DESC LIMIT :limit
				""")
			.param("proposer", filter.ofReader() ? reader.id() : null)
			.param("claim", filter.claimNumber())
			.param("after", after)
			.param("limit", size + 1)
			.query(Proposed.class)
			.list();
		return Slice.cut(rows, size, Proposed::id);
	}

	/**
	 * Open proposals of others, those that wait longest first: what a researcher may
	 * decide.
	 */
	public List<Proposed> toDecide(Person person, int size) {
		return this.jdbc.sql(ROWS + "WHERE p.outcome IS NULL AND p.proposer_id <> :person ORDER BY p.id LIMIT :size")
			.param("person", person.id())
			.param("size", size)
			.query(Proposed.class)
			.list();
	}

	/** Proposals about one claim, open ones first, then the latest. */
	public Slice<Proposed> about(long claimId, int size) {
		List<Proposed> rows = this.jdbc
			.sql(ROWS + "WHERE p.claim_id = :claim ORDER BY p.outcome IS NOT NULL, p.id DESC LIMIT :limit")
			.param("claim", claimId)
			.param("limit", size + 1)
			.query(Proposed.class)
			.list();
		return Slice.cut(rows, size, Proposed::id);
	}

	public Proposed get(long id) {
		return this.jdbc.sql(ROWS + "WHERE p.id = :id")
			.param("id", id)
			.query(Proposed.class)
			.optional()
			.orElseThrow(() -> new NotFoundException("proposal", id));
	}

	/** What the claim would say. */
	public ClaimDraft draft(Proposed proposal) {
		return this.contents.read(proposal.content());
	}

}
