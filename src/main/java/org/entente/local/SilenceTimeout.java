package org.entente.local;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives a database up that says nothing for somewhat longer than the transaction may
 * take. A transaction that states no time has that of its connection
 * ({@code socketTimeout}), which the pool gives back to each afterwards.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SilenceTimeout implements TransactionExecutionListener {

	/** In which a database that answers breaks the statement off itself. */
	private static final int GRACE_MILLISECONDS = 3000;

	private static final Logger LOG = LoggerFactory.getLogger(SilenceTimeout.class);

	private final DataSource source;

	SilenceTimeout(DataSource source) {
		this.source = source;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure == null
				&& TransactionSynchronizationManager.getResource(this.source) instanceof ConnectionHolder holder
				&& holder.hasTimeout()) {
			wait(holder);
		}
	}

	private void wait(ConnectionHolder holder) {
		try {
			holder.getConnection()
				.setNetworkTimeout(Runnable::run, (int) holder.getTimeToLiveInMillis() + GRACE_MILLISECONDS);
		}
		catch (SQLException ex) {
			// The transaction has begun and must be able to end: its first statement
			// fails
			LOG.debug("A connection was gone before it was used", ex);
		}
	}

}
