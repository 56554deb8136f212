package org.entente.search;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The right to feed an index that all nodes share: one node has it for a while, and
 * another takes it once that one falls silent. Time is that of the database.
 */
@Component
class IndexLead {

	/** Of the transactions in which something is written into the index. */
	static final String NAME = "index-of-words";

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final Duration lease;

	private final String index;

	private final UUID self = UUID.randomUUID();

	private long term;

	IndexLead(JdbcClient jdbc, PlatformTransactionManager manager, @Value("${entente.search.lease}") Duration lease,
			@Value("${entente.search.opensearch.prefix}") String index) {
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(manager);
		this.transactions.setName(NAME);
		this.lease = lease;
		this.index = index;
	}

	/** Takes the lead, or keeps it for another while; says whether it is ours. */
	boolean take() {
		return update() || (enter() && update());
	}

	private boolean update() {
		Optional<Long> taken = this.jdbc
			.sql("""
					UPDATE search_lead SET holder = :self, held_until = clock_timestamp() + :lease * interval '1 millisecond',
					  term = CASE WHEN holder = :self AND held_until > clock_timestamp() THEN term ELSE term + 1 END
					WHERE index = (SELECT index FROM search_lead WHERE index = :index
					    AND (holder IS NULL OR holder = :self OR held_until < clock_timestamp()) FOR NO KEY UPDATE SKIP LOCKED)
					RETURNING term
					""")
			.param("self", this.self)
			.param("lease", this.lease.toMillis())
			.param("index", this.index)
			.query(Long.class)
			.optional();
		taken.ifPresent((number) -> this.term = number);
		return taken.isPresent();
	}

	/** Whether it is the first time that anybody feeds this index. */
	private boolean enter() {
		return this.jdbc.sql("INSERT INTO search_lead (index) VALUES (:index) ON CONFLICT DO NOTHING")
			.param("index", this.index)
			.update() == 1;
	}

	/**
	 * Does something nobody else may do meanwhile: as long as it lasts no other node can
	 * take the lead, unless the database gives up on us.
	 * @throws IndexHeldException where another had it since
	 */
	<T> T whileOurs(Supplier<T> work) {
		return this.transactions.execute((status) -> {
			this.jdbc.sql("SELECT set_config('idle_in_transaction_session_timeout', :longest, true)")
				.param("longest", Long.toString(this.lease.toMillis() * 6))
				.query(String.class)
				.single();
			boolean ours = this.jdbc
				.sql("""
						SELECT true FROM search_lead WHERE index = :index AND holder = :self AND term = :term FOR NO KEY UPDATE
						""")
				.param("index", this.index)
				.param("self", this.self)
				.param("term", this.term)
				.query(Boolean.class)
				.optional()
				.isPresent();
			if (!ours) {
				throw new IndexHeldException("Another node feeds the index", null);
			}
			return work.get();
		});
	}

	/** Leaves it to others at once. */
	void release() {
		this.jdbc.sql("UPDATE search_lead SET holder = NULL, held_until = NULL WHERE index = :index AND holder = :self")
			.param("index", this.index)
			.param("self", this.self)
			.update();
	}

}
