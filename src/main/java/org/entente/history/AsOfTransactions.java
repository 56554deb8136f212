package org.entente.history;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Lets each transaction that only reads see the record as of {@link RecordTime}. What an
 * instant means in changesets is found out once for a reading: all of its transactions
 * see the same, even where the instant is still to come, as the end of today is.
 */
@Component
class AsOfTransactions implements TransactionExecutionListener {

	private static final String FIRST = """
			WITH done AS MATERIALIZED (SELECT as_of.read(:instant))
			SELECT current_setting('entente.as_of_next') AS next, current_setting('entente.as_of_open') AS open,
			       current_setting('entente.as_of_lowest') AS lowest, current_setting('entente.as_of_instant') AS instant FROM done
			""";

	private static final String AGAIN = """
			SELECT set_config('entente.as_of_next', :next, true), set_config('entente.as_of_open', :open, true),
			       set_config('entente.as_of_lowest', :lowest, true), set_config('entente.as_of_instant', :instant, true),
			       set_config('search_path', 'as_of, public', true)
			""";

	/** Kept until the thread reads as of another instant. */
	private final ThreadLocal<@Nullable Reading> last = new ThreadLocal<>();

	private final JdbcClient jdbc;

	AsOfTransactions(@Lazy JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What was set for the first transaction of a reading. */
	private record Horizon(String next, String open, String lowest, String instant) {
	}

	private record Reading(AsOf of, Horizon horizon) {
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure == null && transaction.isReadOnly() && transaction.isNewTransaction()) {
			RecordTime.past().ifPresent(this::read);
		}
	}

	private void read(AsOf past) {
		Reading reading = this.last.get();
		if (reading != null && reading.of() == past) {
			this.jdbc.sql(AGAIN).paramSource(reading.horizon()).query((row) -> {
			});
		}
		else {
			this.last.set(new Reading(past,
					this.jdbc.sql(FIRST)
						.param("instant", OffsetDateTime.ofInstant(past.instant(), ZoneOffset.UTC))
						.query(Horizon.class)
						.single()));
		}
	}

}
