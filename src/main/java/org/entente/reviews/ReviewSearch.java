package org.entente.reviews;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.entente.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists decisions and flags. Ask the claims first whether the reader may see the claim.
 */
@Service
@Transactional(readOnly = true)
public class ReviewSearch {

	private static final String FLAGS = """
			SELECT f.id, f.claim_id, f.reason, f.note, a.name AS raised_by, f.raised_at, f.resolution, b.name AS resolved_by, f.resolved_at
			FROM flag f JOIN account a ON a.id = f.raised_by LEFT JOIN account b ON b.id = f.resolved_by
			""";

	private final JdbcClient jdbc;

	ReviewSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One decision as it is shown. */
	public record Decided(long id, long claimId, int revision, Decision decision, String reason, String reviewer,
			Instant decidedAt) {
	}

	/** One flag as it is shown; resolution is null while it is open. */
	public record Raised(long id, long claimId, FlagReason reason, String note, String raisedBy, Instant raisedAt,
			@Nullable String resolution, @Nullable String resolvedBy, @Nullable Instant resolvedAt) {
	}

	/** A claim with an open flag. */
	public record Flagged(long claimId, String statement, String relationship, FlagReason reason, String note,
			long flagId, Instant raisedAt) {
	}

	/** Decisions on a claim, the latest first. */
	public List<Decided> reviews(long claimId) {
		return this.jdbc
			.sql("""
					SELECT v.id, v.claim_id, v.revision, v.decision, v.reason, a.name AS reviewer, v.decided_at
					FROM review v JOIN account a ON a.id = v.reviewer_id WHERE v.claim_id = :claim ORDER BY v.id DESC LIMIT 100
					""")
			.param("claim", claimId)
			.query(Decided.class)
			.list();
	}

	/** Flags on a claim, open ones first. */
	public List<Raised> flags(long claimId) {
		return this.jdbc
			.sql(FLAGS + "WHERE f.claim_id = :claim ORDER BY f.resolved_at IS NOT NULL, f.id DESC LIMIT 100")
			.param("claim", claimId)
			.query(Raised.class)
			.list();
	}

	public Raised flag(long id) {
		return this.jdbc.sql(FLAGS + "WHERE f.id = :id")
			.param("id", id)
			.query(Raised.class)
			.optional()
			.orElseThrow(() -> new NotFoundException("flag", id));
	}

	/** Open flags on these claims, by claim. */
	public Map<Long, List<Raised>> open(Collection<Long> claims) {
		return this.jdbc.sql(FLAGS + "WHERE f.claim_id = ANY (:claims) AND f.resolved_at IS NULL ORDER BY f.id")
			.param("claims", claims.toArray(Long[]::new))
			.query(Raised.class)
			.stream()
			.collect(Collectors.groupingBy(Raised::claimId));
	}

	/** Open flags, those open longest first. */
	public List<Flagged> openFlags(int size) {
		return this.jdbc
			.sql("""
					SELECT c.id AS claim_id, c.statement, r.code AS relationship, f.reason, f.note, f.id AS flag_id, f.raised_at
					FROM flag f JOIN claim c ON c.id = f.claim_id JOIN relationship r ON r.id = f.relationship_id
					WHERE f.resolved_at IS NULL AND c.status <> 'DRAFT' ORDER BY f.raised_at, f.id LIMIT :size
					""")
			.param("size", size)
			.query(Flagged.class)
			.list();
	}

}
