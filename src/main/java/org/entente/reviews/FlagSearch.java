package org.entente.reviews;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.entente.accounts.Person;
import org.entente.shared.Conditions;
import org.entente.shared.NotFoundException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and lists flags. Flags on a draft are shown to its author only. */
@Service
@Transactional(readOnly = true)
public class FlagSearch {

	private static final String FLAGS = """
			SELECT f.id, f.claim_id, c.statement, r.code AS relationship, f.reason, f.note, f.raised_by AS raised_by_id,
			       a.name AS raised_by, f.raised_at, s.owner_id, o.name AS owner, f.resolution, b.name AS resolved_by, f.resolved_at
			FROM flag f JOIN claim c ON c.id = f.claim_id JOIN relationship r ON r.id = c.relationship_id
			JOIN account a ON a.id = f.raised_by
			LEFT JOIN account b ON b.id = f.resolved_by
			LEFT JOIN flag_assignment s ON s.flag_id = f.id AND s.closed_at IS NULL
			LEFT JOIN account o ON o.id = s.owner_id
			""";

	private final JdbcClient jdbc;

	FlagSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One flag as it is shown.
	 *
	 * @param owner who looks after it, or null
	 * @param resolution null while it is open
	 */
	public record Raised(long id, long claimId, String statement, String relationship, FlagReason reason, String note,
			long raisedById, String raisedBy, Instant raisedAt, @Nullable Long ownerId, @Nullable String owner,
			@Nullable String resolution, @Nullable String resolvedBy, @Nullable Instant resolvedAt) {

		public boolean isOpen() {
			return this.resolvedAt == null;
		}
	}

	/** Flags on a claim, open ones first. Ask the claims first whether it is shown. */
	public List<Raised> ofClaim(long claimId) {
		return this.jdbc
			.sql(FLAGS + "WHERE f.claim_id = :claim ORDER BY f.resolved_at IS NOT NULL, f.id DESC LIMIT 100")
			.param("claim", claimId)
			.query(Raised.class)
			.list();
	}

	/** One flag; one on a draft only for the author of the draft. */
	public Raised get(long id, @Nullable Person reader) {
		return this.jdbc.sql(FLAGS + "WHERE f.id = :id AND (c.status <> 'DRAFT' OR c.created_by = :person)")
			.param("id", id)
			.param("person", (reader != null) ? reader.id() : -1L)
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

	/** Flags from the first raised to the latest, those after a number. */
	public Slice<Raised> page(FlagFilter filter, @Nullable Long after, int size, @Nullable Person reader) {
		Conditions conditions = filter.conditions();
		conditions.addIfGiven("f.id > :after", "after", after);
		conditions.parameter("person", (reader != null) ? reader.id() : -1L);
		conditions.parameter("limit", size + 1);
		List<Raised> flags = this.jdbc.sql(FLAGS + conditions.where() + "ORDER BY f.id LIMIT :limit")
			.params(conditions.parameters())
			.query(Raised.class)
			.list();
		return Slice.cut(flags, size, Raised::id);
	}

}
