package org.entente.exchange;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where exports read: few connections that pages never wait for, as many exports at once,
 * some who wait for their turn, and nobody beyond. Each export reads one state of the
 * record from its first row to its last.
 */
@Component
class ExportPool implements AutoCloseable {

	private final HikariDataSource connections;

	private final TransactionTemplate reading;

	private final Semaphore turns;

	private final Semaphore places;

	private final int patience;

	ExportPool(DataSource database, PlatformTransactionManager transactions,
			@Value("${entente.exports.at-once}") int atOnce, @Value("${entente.exports.waiting}") int waiting,
			@Value("${entente.exports.wait-seconds}") int patience,
			@Value("${entente.exports.longest-seconds}") int longest) throws SQLException {
		this.connections = new HikariDataSource(like(database.unwrap(HikariDataSource.class), atOnce, longest));
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.reading.setTimeout(longest);
		this.turns = new Semaphore(atOnce, true);
		this.places = new Semaphore(atOnce + waiting);
		this.patience = patience;
	}

	/** Connections are made when they are needed, and not kept for long. */
	private static HikariConfig like(HikariDataSource main, int most, int longest) {
		HikariConfig config = new HikariConfig();
		main.copyStateTo(config);
		config.setPoolName("exports");
		config.setMaximumPoolSize(most);
		config.setMinimumIdle(0);
		config.setInitializationFailTimeout(-1);
		// Who reads too slowly for too long loses the connection, not the database its
		// breath
		config.setConnectionInitSql("SET statement_timeout = '" + longest + "s'; SET lock_timeout = '3s'; "
				+ "SET idle_in_transaction_session_timeout = '60s'; SET jit = off");
		return config;
	}

	/**
	 * Reads for an export, in one transaction, when it has its turn.
	 * @throws ExportsBusyException where too many others come first
	 */
	void read(Runnable export) {
		if (!this.places.tryAcquire()) {
			throw new ExportsBusyException(this.patience);
		}
		try {
			inTurn(export);
		}
		finally {
			this.places.release();
		}
	}

	private void inTurn(Runnable export) {
		if (!hasTurn()) {
			throw new ExportsBusyException(this.patience);
		}
		try {
			BranchingDataSource.through(this.connections,
					() -> this.reading.executeWithoutResult((transaction) -> export.run()));
		}
		finally {
			this.turns.release();
		}
	}

	private boolean hasTurn() {
		try {
			return this.turns.tryAcquire(this.patience, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() {
		this.connections.close();
	}

}
