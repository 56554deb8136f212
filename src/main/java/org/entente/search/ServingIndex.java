package org.entente.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * An index in use, and how far it knows the record. One thread writes; whoever asks reads
 * {@link #reach()}.
 */
class ServingIndex {

	private static final Duration FLUSH = Duration.ofSeconds(1);

	private final OpenIndex index;

	private final IndexStore store;

	private final Clock clock;

	private volatile IndexMark mark;

	private Position flushed;

	private Instant flushedAt;

	private volatile Reach reach = new Reach(Instant.EPOCH, Instant.EPOCH);

	ServingIndex(OpenIndex index, IndexStore store, IndexMark mark, Clock clock) {
		this.index = index;
		this.store = store;
		this.mark = mark;
		this.clock = clock;
		this.flushed = mark.position();
		this.flushedAt = clock.instant();
	}

	OpenIndex index() {
		return this.index;
	}

	String name() {
		return this.mark.name();
	}

	Position position() {
		return this.mark.position();
	}

	Instant begunAt() {
		return this.mark.begunAt();
	}

	/**
	 * Up to where it knows the record.
	 *
	 * @param completeTo by the clock of the database
	 * @param checkedAt the same instant by our clock, which may differ
	 */
	record Reach(Instant completeTo, Instant checkedAt) {
	}

	Reach reach() {
		return this.reach;
	}

	void reaches(Instant completeTo, Instant checkedAt) {
		this.reach = new Reach(completeTo, checkedAt);
	}

	/** Whether it still lies where it was put. */
	boolean isThere() {
		return this.store.holds(this.mark);
	}

	/** Goes on from where another node came to. */
	void goesOnFrom(Position place) {
		this.mark = this.mark.at(place);
		this.flushed = place;
	}

	/**
	 * Remembers that everything up to a place was written, once it is on the disk: what a
	 * crash takes is written again. What nodes share is found with that only, so they do
	 * not wait for it.
	 */
	void moveTo(Position end) {
		Instant now = this.clock.instant();
		boolean due = this.store.isShared() || !now.isBefore(this.flushedAt.plus(FLUSH));
		if (!end.equals(this.flushed) && due) {
			this.index.flush();
			this.store.write(this.mark.at(end));
			this.flushed = end;
			this.flushedAt = now;
		}
		this.mark = this.mark.at(end);
	}

}
