package org.entente.reviews;

import java.time.Instant;
import java.util.List;

import org.entente.accounts.Person;
import org.entente.claims.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what one person has begun, and what waits for them. Each list has its 20 first.
 */
@Service
@Transactional(readOnly = true)
public class WorkSearch {

	/** The most rows of one list. */
	public static final int MOST = 20;

	private final JdbcClient jdbc;

	private final FlagSearch flags;

	WorkSearch(JdbcClient jdbc, FlagSearch flags) {
		this.jdbc = jdbc;
		this.flags = flags;
	}

	/**
	 * A claim on somebody's desk.
	 *
	 * @param since since when it stands there
	 * @param reason why it was sent back, or null
	 * @param by who sent it back or gave it, or null
	 */
	public record Item(long claimId, String statement, String relationship, Status status, Instant since,
			@Nullable String reason, @Nullable String by) {
	}

	/** What a person began and did not hand to review, changed last comes first. */
	public List<Item> drafts(Person person) {
		return items(
				"""
						SELECT c.id AS claim_id, c.statement, r.code AS relationship, c.status, c.changed_at AS since, NULL AS reason, NULL AS by
						FROM claim c JOIN relationship r ON r.id = c.relationship_id
						WHERE c.created_by = :person AND c.status = 'DRAFT' ORDER BY c.changed_at DESC, c.id DESC LIMIT :most
						""",
				person);
	}

	/**
	 * What was sent back to a person to be mended, with the reason; the longest first.
	 */
	public List<Item> returned(Person person) {
		return items(
				"""
						SELECT c.id AS claim_id, c.statement, r.code AS relationship, c.status, c.changed_at AS since, v.reason, v.by
						FROM claim c JOIN relationship r ON r.id = c.relationship_id
						LEFT JOIN LATERAL (SELECT x.reason, a.name AS by FROM review x JOIN account a ON a.id = x.reviewer_id
						  WHERE x.claim_id = c.id AND NOT EXISTS (SELECT 1 FROM review_withdrawal w WHERE w.review_id = x.id)
						  ORDER BY x.id DESC LIMIT 1) v ON true
						WHERE c.created_by = :person AND c.status = 'RETURNED' ORDER BY c.changed_at, c.id LIMIT :most
						""",
				person);
	}

	/** What a person took or was given to decide, those that wait longest first. */
	public List<Item> assigned(Person person) {
		return items(
				"""
						SELECT c.id AS claim_id, c.statement, r.code AS relationship, c.status, c.changed_at AS since, NULL AS reason, a.name AS by
						FROM review_assignment s JOIN claim c ON c.id = s.claim_id JOIN relationship r ON r.id = c.relationship_id
						JOIN account a ON a.id = s.assigned_by
						WHERE s.reviewer_id = :person AND s.closed_at IS NULL AND c.status = 'IN_REVIEW'
						ORDER BY c.changed_at, c.id LIMIT :most
						""",
				person);
	}

	/** What a person wrote a revision of, the latest first. */
	public List<Item> edited(Person person) {
		return items(
				"""
						SELECT c.id AS claim_id, c.statement, r.code AS relationship, c.status, e.since, NULL AS reason, NULL AS by
						FROM (SELECT claim_id, max(created_at) AS since FROM
						        (SELECT claim_id, created_at FROM claim_revision WHERE author_id = :person ORDER BY id DESC LIMIT 200) v
						      GROUP BY claim_id) e
						JOIN claim c ON c.id = e.claim_id JOIN relationship r ON r.id = c.relationship_id
						WHERE c.status <> 'DRAFT' OR c.created_by = :person
						ORDER BY e.since DESC, c.id DESC LIMIT :most
						""",
				person);
	}

	/** Open flags that concern a person in one way, the oldest first. */
	public List<FlagSearch.Raised> flags(FlagFilter.Whose whose, Person person) {
		return this.flags.page(FlagFilter.of(whose), null, MOST, person).items();
	}

	private List<Item> items(String sql, Person person) {
		return this.jdbc.sql(sql).param("person", person.id()).param("most", MOST).query(Item.class).list();
	}

}
