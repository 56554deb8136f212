package org.entente.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

import org.entente.accounts.Person;
import org.entente.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the searches a person saved, those that others share, and what the person looked
 * for lately.
 */
@Service
@Transactional(readOnly = true)
public class SavedSearches {

	/** So many of others are listed. */
	private static final int MOST = 200;

	private static final String ROWS = """
			SELECT s.id, s.name, s.query, s.shared, a.name AS owner, s.account_id = :reader AS own, s.saved_at
			FROM saved_search s JOIN account a ON a.id = s.account_id
			""";

	private final JdbcClient jdbc;

	SavedSearches(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The person's own, by name. */
	public List<SavedSearch> own(Person person) {
		return this.jdbc.sql(ROWS + "WHERE s.account_id = :reader ORDER BY lower(s.name), s.id")
			.param("reader", person.id())
			.query((row, n) -> search(row))
			.list();
	}

	/** What others share, by name. */
	public List<SavedSearch> shared(Person person) {
		return this.jdbc.sql(ROWS
				+ "WHERE s.shared AND s.account_id <> :reader AND a.disabled_at IS NULL ORDER BY lower(s.name), s.id LIMIT :most")
			.param("reader", person.id())
			.param("most", MOST)
			.query((row, n) -> search(row))
			.list();
	}

	/** One of the person's own; that of somebody else is not found. */
	public SavedSearch get(long id, Person person) {
		return this.jdbc.sql(ROWS + "WHERE s.id = :id AND s.account_id = :reader")
			.param("id", id)
			.param("reader", person.id())
			.query((row, n) -> search(row))
			.optional()
			.orElseThrow(() -> new NotFoundException("saved search", id));
	}

	/** What the person looked for, the last first. */
	public List<SearchAddress> recent(Person person) {
		return this.jdbc
			.sql("SELECT query FROM recent_search WHERE account_id = :reader ORDER BY searched_at DESC LIMIT :most")
			.param("reader", person.id())
			.param("most", SavedSearchService.MOST_RECENT)
			.query(String.class)
			.list()
			.stream()
			.flatMap((query) -> SearchAddress.of(query).stream())
			.toList();
	}

	private static SavedSearch search(ResultSet row) throws SQLException {
		return new SavedSearch(row.getLong("id"), row.getString("name"), row.getString("query"),
				row.getBoolean("shared"), row.getString("owner"), row.getBoolean("own"),
				row.getObject("saved_at", OffsetDateTime.class).toInstant());
	}

}
