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

	private final IndexFolder folder;

	private final IndexFolder.State begun;

	private final Clock clock;

	private volatile Position position;

	private Position flushed;

	private Instant flushedAt;

	private volatile Reach reach = new Reach(Instant.EPOCH, Instant.EPOCH);

	ServingIndex(OpenIndex index, IndexFolder folder, IndexFolder.State begun, Clock clock) {
		this.index = index;
		this.folder = folder;
		this.begun = begun;
		this.clock = clock;
		this.position = begun.position();
		this.flushed = begun.position();
		this.flushedAt = clock.instant();
	}

	OpenIndex index() {
		return this.index;
	}

	Position position() {
		return this.position;
	}

	Instant begunAt() {
		return this.begun.begunAt();
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

	/** Whether its files are where they were put. */
	boolean isThere() {
		return this.folder.holds(this.begun);
	}

	/**
	 * Remembers that everything up to a place was written, once it is on the disk: what a
	 * crash takes is written again.
	 */
	void moveTo(Position end) {
		this.position = end;
		Instant now = this.clock.instant();
		if (!end.equals(this.flushed) && !now.isBefore(this.flushedAt.plus(FLUSH))) {
			this.index.flush();
			this.folder
				.write(new IndexFolder.State(this.begun.folder(), this.begun.shape(), this.begun.begunAt(), end));
			this.flushed = end;
			this.flushedAt = now;
		}
	}

}
