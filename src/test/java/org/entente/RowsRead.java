package org.entente;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the rows that the database fetched for something, in a transaction. */
@TestComponent
public class RowsRead {

	private static final String FETCHED = "SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) FROM pg_stat_xact_user_tables";

	private final JdbcClient jdbc;

	RowsRead(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Reads in the transaction at hand, or in one of its own. */
	@Transactional(propagation = Propagation.REQUIRED)
	public long during(Runnable reading) {
		long before = this.jdbc.sql(FETCHED).query(Long.class).single();
		reading.run();
		return this.jdbc.sql(FETCHED).query(Long.class).single() - before;
	}

}
