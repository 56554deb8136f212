package org.entente.reviews;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.accounts.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a reviewer may decide next, and what somebody else must decide. */
@Service
@Transactional(readOnly = true)
public class QueueSearch {

	private static final String HAND = """
			c.created_by = :person AS recorded,
			EXISTS (SELECT 1 FROM claim_revision v WHERE v.claim_id = c.id AND v.author_id = :person) AS revised,
			EXISTS (SELECT 1 FROM claim_revision v WHERE v.claim_id = c.id AND v.proposed_by = :person) AS proposed,
			EXISTS (SELECT 1 FROM citation t WHERE t.claim_id = c.id AND t.created_by = :person) AS cited,
			EXISTS (SELECT 1 FROM merge m JOIN claim o ON o.id = m.merged_id WHERE m.subject = 'CLAIM' AND m.kept_id = c.id
			  AND m.undone_at IS NULL AND :person IN (m.merged_by, o.created_by)) AS merged
			""";

	private final JdbcClient jdbc;

	QueueSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a person did to a claim. */
	public record Hand(long claimId, boolean recorded, boolean revised, boolean proposed, boolean cited,
			boolean merged) {

		public boolean any() {
			return this.recorded || this.revised || this.proposed || this.cited || this.merged;
		}

		/** What the person did, after "you": "recorded it". */
		public String deed() {
			if (this.recorded) {
				return "recorded it";
			}
			if (this.revised) {
				return "revised it";
			}
			if (this.proposed) {
				return "proposed words of it";
			}
			return this.cited ? "cited a source for it" : "had a hand in a claim that was merged into it";
		}
	}

	/** In which of these claims a person had a hand, by claim. */
	public Map<Long, Hand> hands(Collection<Long> claims, Person person) {
		return this.jdbc.sql("SELECT c.id AS claim_id, " + HAND + "FROM claim c WHERE c.id = ANY (:claims)")
			.param("claims", claims.toArray(Long[]::new))
			.param("person", person.id())
			.query(Hand.class)
			.stream()
			.filter(Hand::any)
			.collect(Collectors.toMap(Hand::claimId, Function.identity()));
	}

	/**
	 * The claim that waits longest after the given one and that the person may decide;
	 * behind the last comes the first.
	 */
	public Optional<Long> next(long claimId, Person person) {
		return this.jdbc
			.sql("""
					SELECT q.id FROM (SELECT c.id, c.changed_at, %s FROM claim c WHERE c.status = 'IN_REVIEW' AND c.id <> :claim) q
					WHERE NOT (q.recorded OR q.revised OR q.proposed OR q.cited OR q.merged)
					ORDER BY (q.changed_at, q.id) < (SELECT changed_at, id FROM claim WHERE id = :claim), q.changed_at, q.id
					LIMIT 1
					"""
				.formatted(HAND))
			.param("claim", claimId)
			.param("person", person.id())
			.query(Long.class)
			.optional();
	}

}
