package org.entente.proposals;

import org.entente.accounts.Person;
import org.entente.shared.RuleViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many proposals of one person may wait at once. */
@Component
class OpenProposals {

	private static final int MOST = 20;

	private final JdbcClient jdbc;

	OpenProposals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Refuses one more than the most; of two at once the second waits for the first. */
	void mustLeaveRoom(Person by) {
		this.jdbc.sql("SELECT id FROM account WHERE id = :person FOR NO KEY UPDATE")
			.param("person", by.id())
			.query(Long.class)
			.single();
		int open = this.jdbc.sql("SELECT count(*) FROM proposal WHERE proposer_id = :person AND outcome IS NULL")
			.param("person", by.id())
			.query(Integer.class)
			.single();
		if (open >= MOST) {
			throw new RuleViolationException("reason", "proposal.too-many", MOST);
		}
	}

}
