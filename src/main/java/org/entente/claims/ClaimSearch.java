package org.entente.claims;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and lists claims; SQL into records. */
@Service
@Transactional(readOnly = true)
public class ClaimSearch {

	private final JdbcClient jdbc;

	ClaimSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many claims wait for review; counts no further than 100. */
	public int waiting() {
		return this.jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM claim WHERE status = 'IN_REVIEW' LIMIT 100) AS some")
			.query(Integer.class)
			.single();
	}

}
