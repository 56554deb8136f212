package org.entente.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.entente.search.RecordFeed.Changes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the index of words: opens it, lets it follow the record, and builds it anew
 * beside the old one when it is lost, damaged, of another shape, of another database, or
 * when an administrator asks for it. Where nodes share an index one of them does so and
 * the others watch how far it is.
 */
@Component
class IndexKeeper {

	private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

	/** Other nodes may ask an old index until they have seen that there is a new one. */
	private static final Duration GRACE = Duration.ofSeconds(10);

	private final RecordFeed feed;

	private final IndexFeeder feeder;

	private final IndexStore store;

	private final IndexLead lead;

	private final Clock clock;

	private final AskedIndex asked = new AskedIndex();

	private final Patience patience;

	private Instant tidiedAt = Instant.EPOCH;

	private volatile @Nullable Integer building;

	private volatile @Nullable String trouble;

	private volatile boolean closed;

	IndexKeeper(RecordFeed feed, IndexFeeder feeder, IndexStore store, IndexLead lead, Clock clock) {
		this.feed = feed;
		this.feeder = feeder;
		this.store = store;
		this.lead = lead;
		this.clock = clock;
		this.patience = new Patience(store, clock);
	}

	/**
	 * Asks the index; nothing while there is none. One that fails is not asked again
	 * before it was looked after.
	 * @throws SlowSearchException where too many ask, or for too much
	 */
	<T> Optional<T> ask(Function<OpenIndex, T> question) {
		return this.asked.ask(question);
	}

	IndexState state() {
		ServingIndex index = this.asked.trusted();
		if (index == null) {
			return new IndexState(null, Duration.ZERO, 0, this.building, this.trouble);
		}
		ServingIndex.Reach reach = index.reach();
		Duration lag = Duration.between(reach.checkedAt(), this.clock.instant());
		return new IndexState(reach.completeTo(), lag.isNegative() ? Duration.ZERO : lag, index.position().seal(),
				this.building, this.trouble);
	}

	/** Says what keeps the index from being kept; null for nothing. */
	void trouble(@Nullable String what) {
		this.trouble = what;
	}

	/**
	 * Brings the index up to date with everything that is committed, building it where it
	 * has to be, or sees how far the node is that does. For one thread.
	 * @throws BrokenIndexException where there can be none
	 */
	void catchUp() {
		if (this.store.isShared() && !this.lead.take()) {
			watch();
			return;
		}
		if (this.patience.isOver()) {
			replaceTorn();
		}
		ServingIndex index = goOn() ? this.asked.serving() : null;
		if (index == null || isOutOfDate(index.begunAt())) {
			rebuild();
		}
		follow();
		tidy();
	}

	/**
	 * Looks at the index that answers, where one does and this node keeps it. For the
	 * thread that does so.
	 * @param work is given the index, and what brings it up to date meanwhile
	 * @throws BrokenIndexException where it is damaged: it is built anew in the next step
	 */
	void examine(BiConsumer<OpenIndex, Runnable> work) {
		ServingIndex index = this.asked.trusted();
		if (index == null || (this.store.isShared() && !this.lead.take())) {
			return;
		}
		try {
			work.accept(index.index(), this::followUnlessOver);
		}
		catch (BrokenIndexException ex) {
			if (!this.closed && !this.store.isShared()) {
				this.asked.suspect();
			}
			throw ex;
		}
	}

	private boolean isOutOfDate(Instant begunAt) {
		return this.feed.asked().filter((asked) -> asked.isAfter(begunAt)).isPresent();
	}

	/** Whether there is an index to go on with, of now or of the last time. */
	private boolean goOn() {
		ServingIndex now = this.asked.serving();
		boolean alone = now != null && !this.store.isShared();
		if (alone ? this.asked.trusted() != null && now.isThere() : newest().filter(this::use).isPresent()) {
			return true;
		}
		if (now != null) {
			this.asked.suspect();
			LOG.warn("The index of words is damaged or gone and is built anew");
		}
		return false;
	}

	/** The newest index that is whole and of this record. */
	private Optional<IndexMark> newest() {
		try {
			return this.store.newest()
				.filter((mark) -> mark.shape().equals(this.store.shape()) && this.store.holds(mark))
				.filter((mark) -> this.feed.leadsOver(mark.position()));
		}
		catch (BrokenIndexException ex) {
			this.asked.suspect();
			throw ex;
		}
	}

	/** Whether it can be opened, if it is not already. */
	private boolean use(IndexMark mark) {
		ServingIndex now = this.asked.serving();
		if (now != null && now.name().equals(mark.name())) {
			now.goesOnFrom(mark.position());
			this.asked.trust();
			return true;
		}
		try {
			this.asked.replace(new ServingIndex(this.store.open(mark.name()), this.store, mark, this.clock));
			return true;
		}
		catch (IndexHeldException ex) {
			throw ex;
		}
		catch (BrokenIndexException ex) {
			if (this.store.isShared()) {
				throw ex;
			}
			LOG.warn("The index of words cannot be read and is built anew", ex);
			return false;
		}
	}

	/** Sees which index the node that feeds it has come to, and how far. */
	private void watch() {
		Instant begun = this.clock.instant();
		ServingIndex index = newest().filter(this::use).isPresent() ? this.asked.serving() : null;
		if (index == null) {
			this.asked.replace(null);
			return;
		}
		RecordFeed.Reached reached = this.feed.reached(index.position());
		index.reaches(reached.completeTo(), begun.minus(Duration.between(reached.completeTo(), reached.now())));
	}

	private void follow() {
		ServingIndex index = this.asked.trusted();
		if (index == null) {
			return;
		}
		try {
			Instant begun;
			Changes changes;
			do {
				begun = this.clock.instant();
				changes = whileOurs(() -> this.feeder.step(index));
			}
			while (!changes.last());
			index.reaches(changes.at(), begun);
		}
		catch (BrokenIndexException ex) {
			if (!this.store.isShared()) {
				this.asked.suspect();
			}
			throw ex;
		}
	}

	private <T> T whileOurs(Supplier<T> work) {
		return this.store.isShared() ? this.lead.whileOurs(work) : work.get();
	}

	/** Builds a new index while the old one answers and goes on following the record. */
	private void rebuild() {
		Instant begun = this.clock.instant();
		String fresh = this.store.fresh(begun);
		OpenIndex index = this.store.begin(fresh);
		this.building = 0;
		boolean whole = false;
		try {
			Position from = this.feed.end();
			this.feeder.fill(index, this::meanwhile);
			index.flush();
			IndexMark mark = new IndexMark(fresh, this.store.shape(), begun, from);
			whileOurs(() -> {
				this.store.write(mark);
				return mark;
			});
			this.asked.replace(new ServingIndex(index, this.store, mark, this.clock));
			whole = true;
		}
		finally {
			this.building = null;
			if (!whole) {
				giveUp(index, fresh);
			}
		}
		this.tidiedAt = this.store.isShared() ? this.clock.instant() : Instant.EPOCH;
		LOG.info("The index of words was built in {} s", Duration.between(begun, this.clock.instant()).toSeconds());
	}

	/** What is left of the old ones would be in the way of whoever looks for the new. */
	private void replaceTorn() {
		LOG.warn("Parts of the index of words are gone and have not come back: it is built anew");
		this.asked.suspect();
		rebuild();
		ServingIndex fresh = this.asked.serving();
		if (fresh != null) {
			this.store.deleteAllBut(fresh.name());
		}
		this.patience.begin();
	}

	private void meanwhile(int percent) {
		this.building = percent;
		followUnlessOver();
	}

	private void followUnlessOver() {
		if (this.closed) {
			throw new BrokenIndexException("The application ends", null);
		}
		if (this.store.isShared() && !this.lead.take()) {
			throw new IndexHeldException("Another node feeds the index", null);
		}
		follow();
	}

	private void giveUp(OpenIndex index, String name) {
		AskedIndex.close(index);
		try {
			this.store.delete(name);
		}
		catch (BrokenIndexException ex) {
			LOG.debug("What was built in vain is deleted later", ex);
		}
	}

	/** Deletes what nobody asks any more. */
	private void tidy() {
		ServingIndex index = this.asked.serving();
		Instant now = this.clock.instant();
		if (index != null && !now.isBefore(this.tidiedAt.plus(GRACE))) {
			this.store.deleteAllBut(index.name());
			this.tidiedAt = now;
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
		this.asked.replace(null);
		if (this.store.isShared()) {
			this.lead.release();
		}
	}

}
