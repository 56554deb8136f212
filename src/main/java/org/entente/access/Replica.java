package org.entente.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A streaming replica of the database, read while it is not far behind: each second it is
 * asked whether it has replayed what the primary had written a second before.
 */
class Replica implements AutoCloseable {

	/** Who wrote reads the primary for longer than a replica in use may be behind. */
	static final Duration OWN_WRITES = Duration.ofSeconds(5);

	/** After so long without a good answer it is not read. */
	private static final Duration TRUSTED = Duration.ofMillis(2500);

	private static final Logger LOG = LoggerFactory.getLogger(Replica.class);

	private final DataSource primary;

	private final HikariDataSource connections;

	private final Clock clock;

	private @Nullable String written;

	private volatile Instant fresh = Instant.EPOCH;

	private boolean told;

	/**
	 * @param primary the connections whose settings are taken over
	 */
	Replica(HikariDataSource primary, String url, int most, Clock clock) {
		this.primary = primary;
		this.clock = clock;
		HikariConfig config = new HikariConfig();
		primary.copyStateTo(config);
		config.setJdbcUrl(url);
		config.setPoolName("replica");
		config.setMaximumPoolSize(most);
		config.setConnectionTimeout(1000);
		config.setInitializationFailTimeout(-1);
		this.connections = new HikariDataSource(config);
	}

	/** Whether what it shows is not older than a few seconds. */
	boolean isFresh() {
		return this.clock.instant().isBefore(this.fresh.plus(TRUSTED));
	}

	Connection connection() throws SQLException {
		try {
			return this.connections.getConnection();
		}
		catch (SQLException ex) {
			distrust();
			throw ex;
		}
	}

	/** It failed: it is not read until it has given a good answer. */
	void distrust() {
		this.fresh = Instant.EPOCH;
	}

	/** Compares it with the primary; to be called once a second. */
	synchronized void check() {
		Instant begun = this.clock.instant();
		try {
			String before = this.written;
			this.written = ask(this.primary, "SELECT pg_current_wal_lsn()");
			if (before != null && "t".equals(ask(this.connections,
					"SELECT pg_is_in_recovery() AND pg_last_wal_replay_lsn() >= '" + before + "'::pg_lsn"))) {
				this.fresh = begun;
				this.told = false;
			}
		}
		catch (SQLException ex) {
			tell(ex);
		}
	}

	private void tell(SQLException ex) {
		if (!this.told) {
			LOG.warn("The replica is not read: {}", ex.getMessage());
			this.told = true;
		}
	}

	private static @Nullable String ask(DataSource source, String sql) throws SQLException {
		try (Connection connection = source.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			return row.next() ? row.getString(1) : null;
		}
	}

	@Override
	public void close() {
		this.connections.close();
	}

}
