package org.entente.claims;

import java.util.Collection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds claims until the transaction ends, so that whoever else wants to decide on them
 * waits and then sees what was decided. Read what you decide on after holding it.
 */
@Component
public class ClaimHold {

	private final JdbcClient jdbc;

	ClaimHold(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Holds these claims and those whose evidence follows theirs; always in the same
	 * order, so that two who hold several do not wait for each other forever.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(Collection<Long> claims) {
		this.jdbc.sql("""
				SELECT id FROM claim WHERE id = ANY (:ids) OR id IN (
				  SELECT CASE WHEN l.claim_id = ANY (:ids) THEN l.other_id ELSE l.claim_id END FROM claim_link l
				  WHERE (l.claim_id = ANY (:ids) OR l.other_id = ANY (:ids)) AND l.kind IN ('CONTRADICTS', 'DENIES'))
				ORDER BY id FOR NO KEY UPDATE
				""").param("ids", claims.toArray(Long[]::new)).query(Long.class).list();
	}

}
