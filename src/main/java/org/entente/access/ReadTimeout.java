package org.entente.access;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Gives what is read for a request a few seconds, so that one question does not keep the
 * database from all others. A transaction that needs longer says so itself.
 */
@Component
@Order(0)
class ReadTimeout implements TransactionExecutionListener {

	private final DataSource source;

	private final int seconds;

	ReadTimeout(DataSource source, @Value("${entente.limits.read-seconds}") int seconds) {
		this.source = source;
		this.seconds = seconds;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure == null && transaction.isReadOnly() && RequestContextHolder.getRequestAttributes() != null
				&& TransactionSynchronizationManager.getResource(this.source) instanceof ConnectionHolder holder
				&& !holder.hasTimeout()) {
			holder.setTimeoutInSeconds(this.seconds);
		}
	}

}
