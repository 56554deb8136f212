package org.entente.search;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index that is asked now, if there is any. None is closed under a question, and one
 * that fails is not asked again until it is trusted again or another takes its place.
 */
class AskedIndex {

	private static final Logger LOG = LoggerFactory.getLogger(AskedIndex.class);

	private static final long LONGEST_WAIT_MILLISECONDS = 2000;

	/** Whoever asks holds it for reading. */
	private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

	/** More questions at a time than there are processors only wait for each other. */
	private final Semaphore asking = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

	private volatile @Nullable ServingIndex serving;

	private volatile boolean suspect;

	/**
	 * Asks it; nothing while there is none.
	 * @throws SlowSearchException where too many ask, or for too much
	 */
	<T> Optional<T> ask(Function<OpenIndex, T> question) {
		enter();
		this.use.readLock().lock();
		try {
			ServingIndex asked = trusted();
			return (asked != null) ? Optional.of(question.apply(asked.index())) : Optional.empty();
		}
		catch (BrokenIndexException ex) {
			if (!this.suspect) {
				LOG.warn("The index of words does not answer", ex);
			}
			this.suspect = true;
			return Optional.empty();
		}
		finally {
			this.use.readLock().unlock();
			this.asking.release();
		}
	}

	private void enter() {
		try {
			if (!this.asking.tryAcquire(LONGEST_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
				throw new SlowSearchException("Too many searches at once");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SlowSearchException("The search was given up");
		}
	}

	@Nullable ServingIndex serving() {
		return this.serving;
	}

	/** The same unless there is a doubt about it. */
	@Nullable ServingIndex trusted() {
		return this.suspect ? null : this.serving;
	}

	void suspect() {
		this.suspect = true;
	}

	void trust() {
		this.suspect = false;
	}

	void replace(@Nullable ServingIndex fresh) {
		ServingIndex old = this.serving;
		this.use.writeLock().lock();
		try {
			this.serving = fresh;
			this.suspect = false;
		}
		finally {
			this.use.writeLock().unlock();
		}
		if (old != null) {
			close(old.index());
		}
	}

	static void close(OpenIndex old) {
		try {
			old.close();
		}
		catch (RuntimeException ex) {
			LOG.debug("An index that was broken did not close", ex);
		}
	}

}
