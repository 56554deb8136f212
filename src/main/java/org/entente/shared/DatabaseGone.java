package org.entente.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Whether something failed because the database cannot be reached, or was ended in the
 * middle: whatever the exception is called by then.
 */
public final class DatabaseGone {

	/** Connection exceptions (SQLSTATE, ISO/IEC 9075-2). */
	private static final String CONNECTION = "08";

	/** Shut down, crashed, starting up, no connection left (PostgreSQL). */
	private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

	/** What the pool says of a connection that it has given up; it gives no state. */
	private static final String CLOSED = "Connection is closed";

	private static final int DEEPEST = 20;

	private DatabaseGone() {
	}

	public static boolean in(@Nullable Throwable failure) {
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
			if (cause instanceof SQLException sql && isGone(sql)) {
				return true;
			}
			if (cause instanceof TransactionSystemException transaction && transaction.getApplicationException() != null
					&& in(transaction.getApplicationException())) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

	private static boolean isGone(SQLException failure) {
		String state = failure.getSQLState();
		return failure instanceof SQLTransientConnectionException
				|| failure instanceof SQLNonTransientConnectionException
				|| (state != null && (state.startsWith(CONNECTION) || STATES.contains(state)))
				|| CLOSED.equals(failure.getMessage());
	}

}
