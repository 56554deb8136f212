package org.entente.reviews;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a person did to claims, and to what they rest on. */
@Service
@Transactional(readOnly = true)
public class HandSearch {

	/**
	 * With an offset the database asks claim by claim. Without, it may collect all a
	 * person ever did first, for the fifty claims of a page.
	 */
	private static final String REVISED = "EXISTS (SELECT 1 FROM claim_revision v WHERE v.claim_id = c.id AND v.author_id = :person OFFSET 0)";

	private static final String PROPOSED = "EXISTS (SELECT 1 FROM claim_revision v WHERE v.claim_id = c.id AND v.proposed_by = :person OFFSET 0)";

	private static final String MERGED = "had_hand_in_merged(:person, c.id)";

	private static final String CITED = "EXISTS (SELECT 1 FROM citation t WHERE t.claim_id = c.id AND t.created_by = :person OFFSET 0)";

	/** Whether :person had a hand in the claim c. */
	static final String ANY_HAND = "c.created_by = :person OR " + REVISED + " OR " + PROPOSED + " OR " + CITED + " OR "
			+ MERGED;

	/** The same in five columns. */
	static final String COLUMNS = "c.created_by = :person AS recorded, " + REVISED + " AS revised, " + PROPOSED
			+ " AS proposed, " + CITED + " AS cited, " + MERGED + " AS merged";

	private final JdbcClient jdbc;

	HandSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What a person did near a claim.
	 *
	 * @param deed after "you": "added the source"
	 * @param forbids whether it keeps the person from deciding on the claim
	 * @param thing what the deed was done to: claim, source, outlet
	 * @param thingId its number
	 */
	public record Interest(String deed, boolean forbids, String thing, long thingId, @Nullable String name) {
	}

	/** Where these claims stand, by claim; drafts of others are left out. */
	Map<Long, Hand> standing(Collection<Long> claims, Person person) {
		return this.jdbc
			.sql("SELECT c.id AS claim_id, c.version, c.status, " + COLUMNS
					+ " FROM claim c WHERE c.id = ANY (:claims) AND (c.status <> 'DRAFT' OR c.created_by = :person)")
			.param("claims", claims.toArray(Long[]::new))
			.param("person", person.id())
			.query(Hand.class)
			.stream()
			.collect(Collectors.toMap(Hand::claimId, Function.identity()));
	}

	/** In which of these claims a person had a hand, by claim. */
	public Map<Long, Hand> hands(Collection<Long> claims, Person person) {
		Map<Long, Hand> hands = standing(claims, person);
		hands.values().removeIf((hand) -> !hand.any());
		return hands;
	}

	/**
	 * All a person has to do with a claim: what keeps them from deciding on it, then what
	 * they should only know of themselves when they do.
	 */
	public List<Interest> interests(long claimId, Person person) {
		return this.jdbc
			.sql("""
					WITH cited AS (SELECT DISTINCT s.id, s.created_by, s.outlet_id, coalesce(s.title, 'source ' || s.id) AS name
					  FROM citation t JOIN source s ON s.id = t.source_id WHERE t.claim_id = :claim AND t.retracted_at IS NULL)
					SELECT 'recorded it' AS deed, true AS forbids, 'claim' AS thing, c.id AS thing_id, NULL AS name, 1 AS rank
					  FROM claim c WHERE c.id = :claim AND c.created_by = :person
					UNION SELECT 'revised it', true, 'claim', v.claim_id, NULL, 2 FROM claim_revision v
					  WHERE v.claim_id = :claim AND v.number > 1 AND v.author_id = :person
					UNION SELECT 'proposed words of it', true, 'claim', v.claim_id, NULL, 2 FROM claim_revision v
					  WHERE v.claim_id = :claim AND v.proposed_by = :person
					UNION SELECT 'had a hand in a claim that was merged into it', true, 'claim', c.id, NULL, 3
					  FROM claim c WHERE c.id = :claim AND had_hand_in_merged(:person, c.id)
					UNION SELECT 'cited a source for it', true, 'claim', t.claim_id, NULL, 3 FROM citation t
					  WHERE t.claim_id = :claim AND t.created_by = :person
					UNION SELECT 'added a source it cites', false, 'source', s.id, s.name, 4 FROM cited s WHERE s.created_by = :person
					UNION SELECT 'added a version of a source it cites', false, 'source', s.id, s.name, 5
					  FROM cited s JOIN source_version v ON v.source_id = s.id WHERE v.created_by = :person AND v.number > 1
					UNION SELECT 'recorded what a source it cites derives from', false, 'source', s.id, s.name, 6
					  FROM cited s JOIN derivation d ON d.source_id = s.id WHERE d.created_by = :person
					UNION SELECT CASE l.kind WHEN 'graded' THEN 'graded an outlet it rests on' ELSE 'recorded an outlet it rests on' END,
					    false, 'outlet', o.id, o.name, 7
					  FROM cited s JOIN outlet o ON o.id = s.outlet_id
					  JOIN change_log l ON l.subject = 'outlet' AND l.subject_id = o.id AND l.kind IN ('recorded', 'graded')
					  WHERE l.account_id = :person
					ORDER BY rank, thing_id, deed
					""")
			.param("claim", claimId)
			.param("person", person.id())
			.query(Interest.class)
			.list();
	}

}
