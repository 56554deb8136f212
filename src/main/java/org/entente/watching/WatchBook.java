package org.entente.watching;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.claims.ChangeMark;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What one person watches, taken together. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WatchBook {

	static final int MOST = 200;

	/** Each filter costs a search of its own. */
	static final int MOST_FILTERS = 20;

	private final JdbcClient jdbc;

	private final Clock clock;

	WatchBook(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Two watches at once must not pass the bound together. */
	void lock(Person by) {
		this.jdbc.sql("SELECT id FROM account WHERE id = :id FOR NO KEY UPDATE")
			.param("id", by.id())
			.query(Long.class)
			.single();
	}

	void mustHaveRoom(WatchKind kind, Person by) {
		int most = (kind == WatchKind.FILTER) ? MOST_FILTERS : MOST;
		int watched = this.jdbc
			.sql("""
					SELECT count(*) FROM watch WHERE account_id = :by AND ended_at IS NULL AND (:kind <> 'FILTER' OR kind = 'FILTER')
					""")
			.param("by", by.id())
			.param("kind", kind.name())
			.query(Integer.class)
			.single();
		if (watched >= most) {
			throw new RuleViolationException("kind", "watch.too-many", most);
		}
	}

	/** The watch of this person that lasts and is of the same thing. */
	Optional<Long> find(WatchTarget target, Person by) {
		return this.jdbc
			.sql("""
					SELECT id FROM watch WHERE account_id = :by AND ended_at IS NULL AND kind = :kind
					AND (country_code = :country OR relationship_code = :relationship OR claim_id = :claim OR source_id = :source
					     OR filter = :filter::jsonb)
					""")
			.param("by", by.id())
			.param("kind", target.kind().name())
			.param("country", target.country())
			.param("relationship", target.relationship())
			.param("claim", target.claim())
			.param("source", target.source())
			.param("filter", target.filter())
			.query(Long.class)
			.optional();
	}

	/** A mark that lies ahead of the log is none of ours and moves nothing. */
	void markRead(@Nullable Long id, ChangeMark mark, Person by) {
		this.jdbc
			.sql("""
					UPDATE watch SET seen_change = :change, seen = :snapshot::pg_snapshot, seen_at = :now
					WHERE account_id = :by AND ended_at IS NULL AND id = coalesce(:id::bigint, id) AND seen_change <= :change
					  AND :change <= latest_change() AND pg_snapshot_xmax(:snapshot::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot())
					""")
			.param("change", mark.change())
			.param("snapshot", mark.snapshot())
			.param("now", OffsetDateTime.now(this.clock))
			.param("by", by.id())
			.param("id", id)
			.update();
	}

}
