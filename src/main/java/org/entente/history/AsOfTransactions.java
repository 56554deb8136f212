package org.entente.history;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Lets each transaction that only reads see the record as of {@link RecordTime}. */
@Component
class AsOfTransactions implements TransactionExecutionListener {

	private final JdbcClient jdbc;

	AsOfTransactions(@Lazy JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure == null && transaction.isReadOnly() && transaction.isNewTransaction()) {
			RecordTime.past().ifPresent(this::read);
		}
	}

	private void read(AsOf past) {
		this.jdbc.sql("SELECT 1 FROM (SELECT as_of.read(:instant)) AS done")
			.param("instant", OffsetDateTime.ofInstant(past.instant(), ZoneOffset.UTC))
			.query(Integer.class)
			.single();
	}

}
