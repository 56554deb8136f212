package org.entente.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.entente.access.RepeatKey.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Has every transaction that writes for a request say so with the key of the request, as
 * its last act: both are committed, or neither.
 */
@Component
public class EffectMark implements TransactionExecutionListener {

	/** Name of transactions that write nothing for a request: its session. */
	public static final String APART = "session";

	private final ThreadLocal<@Nullable Attempt> running = new ThreadLocal<>();

	private final Repeats repeats;

	EffectMark(Repeats repeats) {
		this.repeats = repeats;
	}

	/** The rest of a request. */
	@FunctionalInterface
	public interface Work {

		void run() throws IOException, ServletException;

	}

	/** Carries out a request as this attempt. */
	public void during(Attempt attempt, Work work) throws IOException, ServletException {
		this.running.set(attempt);
		try {
			work.run();
		}
		finally {
			this.running.remove();
		}
	}

	@Override
	public void beforeCommit(TransactionExecution transaction) {
		Attempt attempt = this.running.get();
		if (attempt != null && !transaction.isReadOnly() && !transaction.getTransactionName().equals(APART)) {
			this.repeats.done(attempt);
		}
	}

}
