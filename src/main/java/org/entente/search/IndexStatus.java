package org.entente.search;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says how the index of words stands that this node asks, and has all indexes built anew.
 */
@Service
public class IndexStatus {

	private final IndexKeeper keeper;

	private final IndexWorker worker;

	private final IndexComparison comparison;

	private final JdbcClient jdbc;

	private final Clock clock;

	IndexStatus(IndexKeeper keeper, IndexWorker worker, IndexComparison comparison, JdbcClient jdbc, Clock clock) {
		this.keeper = keeper;
		this.worker = worker;
		this.comparison = comparison;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public IndexState state() {
		return this.keeper.state();
	}

	/** What came of comparing it with the record the last time; null where it was not. */
	public @Nullable Comparison comparison() {
		return this.comparison.last().orElse(null);
	}

	/**
	 * Asks for new indexes, of every node or of all together. The old ones answer until
	 * the new ones are whole.
	 */
	@Transactional
	public void rebuild(Person by) {
		this.jdbc.sql("INSERT INTO search_rebuild (asked_at, asked_by) VALUES (:now, :by)")
			.param("now", OffsetDateTime.now(this.clock))
			.param("by", by.id())
			.update();
		this.worker.wake();
	}

}
