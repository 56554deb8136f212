package org.entente.exchange;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database, reached through other connections while the present thread writes an
 * export: everything that reads keeps reading as it does.
 */
final class BranchingDataSource extends DelegatingDataSource {

	private static final ThreadLocal<@Nullable DataSource> BRANCH = new ThreadLocal<>();

	BranchingDataSource(DataSource main) {
		super(main);
	}

	/** Does work through the connections of another pool. */
	static void through(DataSource branch, Runnable work) {
		BRANCH.set(branch);
		try {
			work.run();
		}
		finally {
			BRANCH.remove();
		}
	}

	@Override
	public Connection getConnection() throws SQLException {
		DataSource branch = BRANCH.get();
		return (branch != null) ? branch.getConnection() : super.getConnection();
	}

}
