package org.entente.reviews;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists decisions, and who looks after a claim. Ask the claims first whether the reader
 * may see the claim.
 */
@Service
@Transactional(readOnly = true)
public class ReviewSearch {

	/** As long a reviewer may take a decision back. */
	public static final Duration SECOND_THOUGHTS = Duration.ofSeconds(30);

	private final JdbcClient jdbc;

	ReviewSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One decision as it is shown.
	 *
	 * @param outdated whether the claim was worded anew since
	 * @param withdrawnAt when the reviewer took it back; null while it stands
	 */
	public record Decided(long id, long claimId, int revision, Decision decision, String reason, long reviewerId,
			String reviewer, Instant decidedAt, boolean outdated, @Nullable Instant withdrawnAt) {

		public boolean stands() {
			return this.withdrawnAt == null;
		}

		/** Whether this person may still take it back, as far as the time goes. */
		public boolean isRecentOf(@Nullable Person person, Instant now) {
			return stands() && person != null && person.id() == this.reviewerId
					&& !now.isAfter(this.decidedAt.plus(SECOND_THOUGHTS));
		}
	}

	/** Who looks after a claim, and who said so. */
	public record Assignment(long reviewerId, String reviewer, String username, String assignedBy, Instant assignedAt) {
	}

	/** Decisions on a claim, the latest first. */
	public List<Decided> reviews(long claimId) {
		return this.jdbc
			.sql("""
					SELECT v.id, v.claim_id, v.revision, v.decision, v.reason, v.reviewer_id, a.name AS reviewer, v.decided_at,
					       v.revision < c.revision AS outdated, w.withdrawn_at
					FROM review v JOIN account a ON a.id = v.reviewer_id JOIN claim c ON c.id = v.claim_id
					LEFT JOIN review_withdrawal w ON w.review_id = v.id
					WHERE v.claim_id = :claim ORDER BY v.decided_at DESC, v.id DESC LIMIT 100
					""")
			.param("claim", claimId)
			.query(Decided.class)
			.list();
	}

	/** The latest decision that was not taken back. */
	public static Optional<Decided> standing(List<Decided> reviews) {
		return reviews.stream().filter(Decided::stands).findFirst();
	}

	/** Who looks after a claim that waits; nobody where nobody took it. */
	public Optional<Assignment> assignment(long claimId) {
		return this.jdbc.sql("""
				SELECT s.reviewer_id, a.name AS reviewer, a.username, b.name AS assigned_by, s.assigned_at
				FROM review_assignment s JOIN account a ON a.id = s.reviewer_id JOIN account b ON b.id = s.assigned_by
				JOIN claim c ON c.id = s.claim_id AND c.status = 'IN_REVIEW'
				WHERE s.claim_id = :claim AND s.closed_at IS NULL
				""").param("claim", claimId).query(Assignment.class).optional();
	}

	/** A reviewer to choose. */
	public record Candidate(String username, String name) {
	}

	/** The reviewers who may decide on a claim, by name. */
	public List<Candidate> candidates(long claimId) {
		return this.jdbc.sql("""
				SELECT a.username, a.name FROM account a, claim c
				WHERE c.id = :claim AND a.role IN ('REVIEWER', 'ADMINISTRATOR') AND a.disabled_at IS NULL AND NOT (%s)
				ORDER BY lower(a.name), a.id
				""".formatted(HandSearch.ANY_HAND.replace(":person", "a.id")))
			.param("claim", claimId)
			.query(Candidate.class)
			.list();
	}

}
