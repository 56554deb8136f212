package org.entente.search;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Has what this node commits found at once, not only when the index looks again. */
@Component
class IndexWaker implements TransactionExecutionListener {

	private final IndexWorker worker;

	IndexWaker(@Lazy IndexWorker worker) {
		this.worker = worker;
	}

	@Override
	public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
		if (!transaction.isReadOnly() && !IndexLead.NAME.equals(transaction.getTransactionName())) {
			this.worker.wake();
		}
	}

}
