package org.entente.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Lists the mappings a person saved and those that others share. */
@Service
@Transactional(readOnly = true)
public class SavedMappings {

	/** So many of others are listed. */
	private static final int MOST = 200;

	private static final String SEEN = """
			SELECT s.*, a.name AS owner, s.account_id = :reader AS own FROM saved_mapping s JOIN account a ON a.id = s.account_id
			WHERE (s.account_id = :reader OR (s.shared AND a.disabled_at IS NULL))
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	SavedMappings(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The person's own, by name. */
	public List<SavedMapping> own(Person person) {
		return list(person, "s.account_id = :reader", SavedMappingService.MOST);
	}

	/** What others share, by name. */
	public List<SavedMapping> shared(Person person) {
		return list(person, "s.account_id <> :reader", MOST);
	}

	/** The own ones, then those of others. */
	public List<SavedMapping> all(Person person) {
		return Stream.concat(own(person).stream(), shared(person).stream()).toList();
	}

	/** One that the person may see; what somebody keeps to themselves is not found. */
	public SavedMapping get(long id, Person person) {
		return seen(person).sql(SEEN + "AND s.id = :id")
			.param("reader", person.id())
			.param("id", id)
			.query((row, n) -> read(row))
			.optional()
			.orElseThrow(() -> new NotFoundException("mapping", id));
	}

	/**
	 * The one of a name: the person's own before those of others.
	 * @throws RuleViolationException where there is none, or several share the name
	 */
	public SavedMapping named(String name, Person person) {
		List<SavedMapping> found = seen(person).sql(SEEN + "AND s.name = :name ORDER BY own DESC LIMIT 2")
			.param("reader", person.id())
			.param("name", name.strip())
			.query((row, n) -> read(row))
			.list();
		if (found.isEmpty()) {
			throw new RuleViolationException("mapping", "saved-mapping.unknown", Violations.shorten(name));
		}
		if (found.size() > 1 && !found.get(0).own()) {
			throw new RuleViolationException("mapping", "saved-mapping.several", Violations.shorten(name));
		}
		return found.get(0);
	}

	private List<SavedMapping> list(Person person, String whose, int most) {
		return seen(person).sql(SEEN + "AND " + whose + " ORDER BY lower(s.name), s.id LIMIT :most")
			.param("reader", person.id())
			.param("most", most)
			.query((row, n) -> read(row))
			.list();
	}

	private JdbcClient seen(Person person) {
		person.mustBe(Role.RESEARCHER);
		return this.jdbc;
	}

	private SavedMapping read(ResultSet row) throws SQLException {
		return new SavedMapping(row.getLong("id"), row.getString("name"),
				this.json.readValue(row.getString("mapping"), Mapping.class), ImportSearch.list(row.getArray("header")),
				row.getBoolean("shared"), row.getString("owner"), row.getBoolean("own"),
				row.getObject("saved_at", OffsetDateTime.class).toInstant());
	}

}
