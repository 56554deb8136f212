package org.entente.search.engine;

import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.entente.search.BrokenIndexException;
import org.entente.search.SlowSearchException;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.SearchTimeoutException;

/** Says in the words of our own port what went wrong. */
final class IndexFailures {

	/** A question that takes longer is given up. */
	static final long LONGEST_MILLISECONDS = 2500;

	private IndexFailures() {
	}

	static <T> T told(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (SearchTimeoutException ex) {
			throw new SlowSearchException("A search took too long");
		}
		catch (SearchException | CompletionException ex) {
			throw new BrokenIndexException("The index cannot be used", ex);
		}
	}

}
