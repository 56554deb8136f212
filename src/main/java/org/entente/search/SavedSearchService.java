package org.entente.search;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.entente.accounts.Person;
import org.entente.history.RecordTime;
import org.entente.claims.ClaimSearch;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves, renames, shares and forgets searches; each is its owner's. Remembers what people
 * looked for lately.
 */
@Service
@Transactional
public class SavedSearchService {

	/** Searches one person may save. */
	public static final int MOST = 200;

	static final int MOST_RECENT = 10;

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_QUERY = 4000;

	private final JdbcClient jdbc;

	private final ClaimSearch claims;

	private final Clock clock;

	SavedSearchService(JdbcClient jdbc, ClaimSearch claims, Clock clock) {
		this.jdbc = jdbc;
		this.claims = claims;
		this.clock = clock;
	}

	/**
	 * Saves a search; returns its number.
	 * @param query of its address, without the question mark
	 */
	public long save(@Nullable String name, @Nullable String query, boolean shared, Person by) {
		Violations violations = new Violations();
		String called = violations.required("name", name, LONGEST_NAME);
		String asked = query(query, violations);
		violations.throwIfAny();
		if (count(by) >= MOST) {
			throw new RuleViolationException("name", "too-many", MOST);
		}
		try {
			return this.jdbc.sql("""
					INSERT INTO saved_search (account_id, name, query, shared, saved_at)
					VALUES (:by, :name, :query, :shared, :now) RETURNING id
					""")
				.param("by", by.id())
				.param("name", called)
				.param("query", asked)
				.param("shared", shared)
				.param("now", OffsetDateTime.now(this.clock))
				.query(Long.class)
				.single();
		}
		catch (DuplicateKeyException ex) {
			throw new RuleViolationException("name", "saved-search.name-taken");
		}
	}

	private int count(Person by) {
		return this.jdbc.sql("SELECT count(*) FROM saved_search WHERE account_id = :by")
			.param("by", by.id())
			.query(Integer.class)
			.single();
	}

	/** Only what can be searched for can be saved. */
	private @Nullable String query(@Nullable String typed, Violations violations) {
		String query = violations.required("query", typed, LONGEST_QUERY);
		if (query == null) {
			return null;
		}
		SearchAddress address = SearchAddress.of(query).orElse(null);
		if (address == null) {
			violations.add("query", "saved-search.unknown");
			return null;
		}
		this.claims.check(address.filter());
		return address.query();
	}

	/** Calls a search otherwise, and shares it or keeps it to its owner. */
	public void revise(long id, @Nullable String name, boolean shared, Person by) {
		Violations violations = new Violations();
		String called = violations.required("name", name, LONGEST_NAME);
		violations.throwIfAny();
		try {
			found(this.jdbc
				.sql("UPDATE saved_search SET name = :name, shared = :shared WHERE id = :id AND account_id = :by")
				.param("name", called)
				.param("shared", shared)
				.param("id", id)
				.param("by", by.id())
				.update(), id);
		}
		catch (DuplicateKeyException ex) {
			throw new RuleViolationException("name", "saved-search.name-taken");
		}
	}

	/** Forgets a search. */
	public void delete(long id, Person by) {
		found(this.jdbc.sql("DELETE FROM saved_search WHERE id = :id AND account_id = :by")
			.param("id", id)
			.param("by", by.id())
			.update(), id);
	}

	private static void found(int rows, long id) {
		if (rows == 0) {
			throw new NotFoundException("saved search", id);
		}
	}

	/**
	 * Remembers which words somebody looked for in the record of now; the eleventh last
	 * is forgotten.
	 */
	public void remember(SearchAddress search, Person by) {
		String query = search.query();
		if (search.filter().words().isEmpty() || RecordTime.past().isPresent() || query.length() > LONGEST_QUERY) {
			return;
		}
		this.jdbc.sql("""
				INSERT INTO recent_search (account_id, query, searched_at) VALUES (:by, :query, :now)
				ON CONFLICT (account_id, query) DO UPDATE SET searched_at = EXCLUDED.searched_at
				""").param("by", by.id()).param("query", query).param("now", OffsetDateTime.now(this.clock)).update();
		this.jdbc.sql("""
				DELETE FROM recent_search WHERE account_id = :by AND query NOT IN (
				  SELECT query FROM recent_search WHERE account_id = :by ORDER BY searched_at DESC LIMIT :most)
				""").param("by", by.id()).param("most", MOST_RECENT).update();
	}

	/** Forgets all that somebody looked for. */
	public void forget(Person by) {
		this.jdbc.sql("DELETE FROM recent_search WHERE account_id = :by").param("by", by.id()).update();
	}

}
