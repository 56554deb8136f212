package org.entente.claims;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the exceptions from the rule that a statement is no stronger than its excerpt.
 */
@Service
@Transactional(readOnly = true)
public class HedgeSearch {

	private final JdbcClient jdbc;

	HedgeSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An exception for one revision.
	 *
	 * @param askedBy null where a reviewer allowed it without having been asked
	 * @param allowedBy null while it is open
	 */
	public record Row(int revision, String reason, @Nullable String askedBy, @Nullable Instant askedAt,
			@Nullable String allowedBy, @Nullable Instant allowedAt) {
	}

	/** The exceptions of a claim, the latest revision first; at most 100. */
	public List<Row> of(long claimId) {
		return this.jdbc
			.sql("""
					SELECT e.revision, e.reason, a.name AS asked_by, e.asked_at, r.name AS allowed_by, e.allowed_at
					FROM hedge_exception e LEFT JOIN account a ON a.id = e.asked_by LEFT JOIN account r ON r.id = e.allowed_by
					WHERE e.claim_id = :claim ORDER BY e.revision DESC LIMIT 100
					""")
			.param("claim", claimId)
			.query(Row.class)
			.list();
	}

}
