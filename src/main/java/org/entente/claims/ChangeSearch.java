package org.entente.claims;

import java.time.Instant;
import java.util.List;

import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the change log for everyone who may read the record. */
@Service
@Transactional(readOnly = true)
public class ChangeSearch {

	private static final String LATEST = "ORDER BY l.id DESC LIMIT :limit";

	private final JdbcClient jdbc;

	private final ClaimFilterCheck filters;

	private final WordMatches words;

	ChangeSearch(JdbcClient jdbc, ClaimFilterCheck filters, WordMatches words) {
		this.words = words;
		this.filters = filters;
		this.jdbc = jdbc;
	}

	/**
	 * One change as it is shown.
	 *
	 * @param statement what the claim says now that it belongs to
	 */
	public record Row(long id, Instant changedAt, String subject, long subjectId, String kind, @Nullable String summary,
			@Nullable Long claimId, @Nullable String by, @Nullable String relationship, @Nullable String statement) {
	}

	/** The latest changes to the record. */
	public List<Row> latest(int size) {
		return list(ChangeFilter.ALL, null, size).items();
	}

	/**
	 * Changes from the latest to the first. A stretch may be short, even empty, and yet
	 * go on: only so many changes are looked through at once.
	 * @param after where the stretch before ended, as {@link Slice#next()} gave it
	 */
	public Slice<Row> list(ChangeFilter filter, @Nullable Long after, int size) {
		return read(filter.conditions(), after, size);
	}

	/** Changes of the claims a filter finds now, whatever became of them. */
	public Slice<Row> ofClaims(ClaimFilter filter, @Nullable Long after, int size) {
		ClaimWishes wishes = this.filters.read(filter);
		List<Long> changed = wishes.words().isEmpty() ? List.of() : changed(after);
		ChangeConditions conditions = new ChangeConditions();
		conditions.addClaims(ClaimSelection.of(this.words.conditions(wishes, changed), 0));
		return read(conditions, after, size);
	}

	/** The claims of the changes that are looked through. */
	private List<Long> changed(@Nullable Long after) {
		return this.jdbc
			.sql("""
					SELECT DISTINCT claim_id FROM (SELECT claim_id FROM change_log WHERE :after::bigint IS NULL OR id < :after::bigint
					  ORDER BY id DESC LIMIT :window) l WHERE claim_id IS NOT NULL
					""")
			.param("after", after)
			.param("window", ChangeConditions.WINDOW)
			.query(Long.class)
			.list();
	}

	private Slice<Row> read(ChangeConditions conditions, @Nullable Long after, int size) {
		conditions.addAfter(after);
		List<Row> rows = this.jdbc.sql(ChangeRows.select(conditions.source()) + conditions.where() + LATEST)
			.params(conditions.parameters())
			.param("limit", size + 1)
			.query(Row.class)
			.list();
		boolean whole = rows.size() > size || !conditions.isWindowed();
		return whole ? Slice.cut(rows, size, Row::id) : new Slice<>(rows, endOfWindow(conditions));
	}

	private @Nullable String endOfWindow(ChangeConditions conditions) {
		return this.jdbc.sql("SELECT min(l.id)::text FROM " + conditions.source() + " HAVING count(*) = :window")
			.params(conditions.parameters())
			.param("window", ChangeConditions.WINDOW)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	/**
	 * Changes of one thing: a country or relationship by its code, else by its number.
	 */
	public Slice<Row> of(ChangeScope scope, Object target, @Nullable Long after, int size) {
		String from = "change_log l " + scope.join(":target");
		List<Row> rows = this.jdbc
			.sql(ChangeRows.select(from) + "AND (:after::bigint IS NULL OR l.id < :after::bigint) " + LATEST)
			.param("target", target)
			.param("after", after)
			.param("limit", size + 1)
			.query(Row.class)
			.list();
		return Slice.cut(rows, size, Row::id);
	}

	/** The latest changes in one relationship. */
	public List<Row> ofRelationship(long relationshipId, int size) {
		return this.jdbc.sql(ChangeRows.select("change_log l") + "AND l.relationship_id = :id " + LATEST)
			.param("id", relationshipId)
			.param("limit", size)
			.query(Row.class)
			.list();
	}

	/** What happened to one claim, latest first. */
	public List<Row> ofClaim(long claimId, int size) {
		return of(ChangeScope.CLAIM, claimId, null, size).items();
	}

	/** The kinds of thing that ever changed, found by leaping from one to the next. */
	public List<String> subjects() {
		return this.jdbc
			.sql("""
					WITH RECURSIVE leap (subject) AS (
					  SELECT min(subject) FROM change_log
					  UNION ALL SELECT (SELECT min(l.subject) FROM change_log l WHERE l.subject > leap.subject) FROM leap WHERE subject IS NOT NULL)
					SELECT subject FROM leap WHERE subject NOT IN ('account', 'token') ORDER BY subject
					""")
			.query(String.class)
			.list();
	}

}
