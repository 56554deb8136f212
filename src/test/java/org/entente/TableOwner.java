package org.entente;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The role that owns the tables and may do with them what the application may not; as
 * whom migrations connect.
 */
@TestComponent
public class TableOwner {

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	TableOwner(Flyway flyway) {
		DataSource database = flyway.getConfiguration().getDataSource();
		this.jdbc = JdbcClient.create(database);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
	}

	public JdbcClient jdbc() {
		return this.jdbc;
	}

	/** Transactions in which {@link #jdbc()} takes part, and the application does not. */
	public TransactionTemplate transactions() {
		return this.transactions;
	}

}
