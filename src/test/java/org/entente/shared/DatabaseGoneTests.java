package org.entente.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

/** What says that the database is gone, under whatever name it comes. */
class DatabaseGoneTests {

	@Test
	void isSeenThroughItsWrappings() {
		SQLException ended = new SQLException("terminating connection", "57P01");
		assertThat(DatabaseGone.in(ended)).isTrue();
		assertThat(DatabaseGone.in(new IllegalStateException(new UncategorizedSQLException("read", null, ended))))
			.isTrue();
		assertThat(DatabaseGone.in(new SQLTransientConnectionException("request timed out"))).isTrue();
		assertThat(DatabaseGone.in(new SQLException("I/O error", "08006"))).isTrue();
		assertThat(DatabaseGone.in(new SQLException("Connection is closed"))).isTrue();
	}

	@Test
	void isSeenBehindARollbackThatFailedToo() {
		TransactionSystemException rollback = new TransactionSystemException("Could not roll back",
				new IllegalStateException("no matter"));
		rollback.initApplicationException(new SQLException("crash", "57P02"));
		assertThat(DatabaseGone.in(rollback)).isTrue();
	}

	@Test
	void otherFaultsAreOurs() {
		assertThat(DatabaseGone.in(null)).isFalse();
		assertThat(DatabaseGone.in(new IllegalStateException("Connection is closed"))).isFalse();
		assertThat(DatabaseGone.in(new SQLException("syntax", "42601"))).isFalse();
		assertThat(DatabaseGone.in(new UncategorizedSQLException("write", null, new SQLException("taken", "23505"))))
			.isFalse();
	}

}
