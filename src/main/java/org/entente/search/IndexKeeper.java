package org.entente.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the index of words of this node: opens it, lets it follow the record, and builds
 * it anew beside the old one when it is lost, damaged, of another shape, of another
 * database, or when an administrator asks for it.
 */
@Component
class IndexKeeper {

	private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

	private final RecordFeed feed;

	private final IndexFeeder feeder;

	private final WordEngine engine;

	private final IndexFolder folder;

	private final Clock clock;

	/** Whoever asks holds it for reading, so that no index is closed under a question. */
	private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

	/** More questions at a time than there are processors only wait for each other. */
	private final Semaphore asking = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

	private volatile @Nullable ServingIndex serving;

	private volatile @Nullable Integer building;

	private volatile @Nullable String trouble;

	private volatile boolean suspect;

	private volatile boolean closed;

	IndexKeeper(RecordFeed feed, IndexFeeder feeder, WordEngine engine, Clock clock,
			@Value("${entente.search.folder}") Path folder) {
		this.feed = feed;
		this.feeder = feeder;
		this.engine = engine;
		this.clock = clock;
		this.folder = new IndexFolder(folder);
	}

	/**
	 * Asks the index; nothing while there is none. One that fails is not asked again and
	 * is built anew.
	 * @throws SlowSearchException where too many ask, or for too much
	 */
	<T> Optional<T> ask(Function<OpenIndex, T> question) {
		enter();
		this.use.readLock().lock();
		try {
			ServingIndex asked = this.serving;
			return (asked != null && !this.suspect) ? Optional.of(question.apply(asked.index())) : Optional.empty();
		}
		catch (BrokenIndexException ex) {
			LOG.warn("The index of words does not answer", ex);
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
			if (!this.asking.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new SlowSearchException("Too many searches at once");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SlowSearchException("The search was given up");
		}
	}

	IndexState state() {
		ServingIndex asked = this.serving;
		if (asked == null || this.suspect) {
			return new IndexState(null, Duration.ZERO, 0, this.building, this.trouble);
		}
		ServingIndex.Reach reach = asked.reach();
		Duration lag = Duration.between(reach.checkedAt(), this.clock.instant());
		return new IndexState(reach.completeTo(), lag.isNegative() ? Duration.ZERO : lag, asked.position().seal(),
				this.building, this.trouble);
	}

	/** Says what keeps the index from being kept; null for nothing. */
	void trouble(@Nullable String what) {
		this.trouble = what;
	}

	/**
	 * Brings the index up to date with everything that is committed, building it where it
	 * has to be. For one thread.
	 * @throws BrokenIndexException where there can be none
	 */
	void catchUp() {
		ServingIndex now = this.serving;
		if (now == null) {
			if (!open()) {
				rebuild();
			}
		}
		else if (this.suspect || !now.isThere()) {
			this.suspect = true;
			LOG.warn("The index of words is damaged or gone and is built anew");
			rebuild();
		}
		else if (isOutOfDate(now.begunAt())) {
			rebuild();
		}
		follow();
	}

	/**
	 * Looks at the index that answers, where one does. For the thread that keeps it.
	 * @param work is given the index, and what brings it up to date meanwhile
	 * @throws BrokenIndexException where it is damaged: it is built anew in the next step
	 */
	void examine(BiConsumer<OpenIndex, Runnable> work) {
		ServingIndex index = this.serving;
		if (index == null || this.suspect) {
			return;
		}
		try {
			work.accept(index.index(), this::followUnlessOver);
		}
		catch (BrokenIndexException ex) {
			this.suspect = !this.closed;
			throw ex;
		}
	}

	private boolean isOutOfDate(Instant begunAt) {
		return this.feed.asked().filter((asked) -> asked.isAfter(begunAt)).isPresent();
	}

	private void follow() {
		ServingIndex index = this.serving;
		if (index == null || this.suspect) {
			return;
		}
		try {
			Instant begun = this.clock.instant();
			index.reaches(this.feeder.follow(index), begun);
		}
		catch (BrokenIndexException ex) {
			this.suspect = true;
			throw ex;
		}
	}

	/** Opens the index of the last time, where it is whole and of this record. */
	private boolean open() {
		Optional<IndexFolder.State> last = this.folder.newest()
			.filter((state) -> state.shape().equals(this.engine.shape()) && this.folder.holds(state))
			.filter((state) -> this.feed.leadsOver(state.position()) && !isOutOfDate(state.begunAt()));
		if (last.isEmpty()) {
			return false;
		}
		try {
			OpenIndex index = this.engine.open(IndexFolder.content(last.get().folder()));
			replace(new ServingIndex(index, this.folder, last.get(), this.clock));
			return true;
		}
		catch (IndexHeldException ex) {
			throw ex;
		}
		catch (BrokenIndexException ex) {
			LOG.warn("The index of words cannot be read and is built anew", ex);
			return false;
		}
	}

	/** Builds a new index while the old one answers and goes on following the record. */
	private void rebuild() {
		Instant begun = this.clock.instant();
		Path fresh = this.folder.fresh(begun);
		this.building = 0;
		OpenIndex index = this.engine.open(IndexFolder.content(fresh));
		boolean whole = false;
		try {
			Position from = this.feed.end();
			this.feeder.fill(index, this::meanwhile);
			index.flush();
			IndexFolder.State state = new IndexFolder.State(fresh, this.engine.shape(), begun, from);
			this.folder.write(state);
			replace(new ServingIndex(index, this.folder, state, this.clock));
			whole = true;
		}
		finally {
			this.building = null;
			if (!whole) {
				index.close();
				this.folder.delete(fresh);
			}
		}
		this.folder.deleteAllBut(fresh);
		LOG.info("The index of words was built in {} s", Duration.between(begun, this.clock.instant()).toSeconds());
	}

	private void meanwhile(int percent) {
		this.building = percent;
		followUnlessOver();
	}

	private void followUnlessOver() {
		if (this.closed) {
			throw new BrokenIndexException("The application ends", null);
		}
		follow();
	}

	private void replace(@Nullable ServingIndex fresh) {
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

	private static void close(OpenIndex old) {
		try {
			old.close();
		}
		catch (RuntimeException ex) {
			LOG.debug("An index that was broken did not close", ex);
		}
	}

	/** Indexes may be opened and built from here on. */
	void begin() {
		this.closed = false;
	}

	/** None is built any further from here on. */
	void end() {
		this.closed = true;
	}

	/** What is not on the disk yet is read from the record the next time. */
	void close() {
		end();
		replace(null);
	}

}
