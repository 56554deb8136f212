package org.entente.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.NotFoundException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds changesets. Administrators see all of what each did; everybody else only what is
 * no draft and no account.
 */
@Service
@Transactional(readOnly = true)
public class ChangesetSearch {

	private static final String SEALS = """
			SELECT s.*, a.name AS by FROM seal s LEFT JOIN account a ON a.id = s.account_id
			""";

	private static final String ENTRIES = """
			SELECT l.*, r.code AS relationship
			FROM unnest(:ids) AS one (changeset) CROSS JOIN LATERAL (
			    SELECT l.*, count(*) OVER () AS entry_count
			    FROM change_log l
			    WHERE l.changeset = one.changeset
			      AND (:all OR (l.subject NOT IN ('account', 'token') AND (l.claim_id IS NULL OR l.relationship_id IS NOT NULL)))
			    ORDER BY l.id LIMIT :most) l
			LEFT JOIN relationship r ON r.id = l.relationship_id
			ORDER BY l.id
			""";

	/** Rows of the log that are shown of one changeset at most. */
	private static final int MOST_ENTRIES = 100;

	private final JdbcClient jdbc;

	ChangesetSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One changeset; for people who may see nothing of it there is none. */
	public Changeset get(long id, @Nullable Person reader) {
		List<Changeset> found = read("WHERE s.changeset_id = :value", id, 1, reader);
		return found.stream()
			.filter((changeset) -> isAdministrator(reader) || !changeset.isPastTheApplication())
			.findFirst()
			.orElseThrow(() -> new NotFoundException("changeset", id));
	}

	/** The whole chain from its end, for administrators; those before a position. */
	public Slice<Changeset> latest(@Nullable Long before, int size, Person reader) {
		reader.mustBe(Role.ADMINISTRATOR);
		long end = (before != null) ? before : Long.MAX_VALUE;
		return Slice.cut(read("WHERE s.position < :value", end, size + 1, reader), size, Changeset::position);
	}

	private List<Changeset> read(String condition, long value, int limit, @Nullable Person reader) {
		List<Changeset> found = this.jdbc.sql(SEALS + condition + " ORDER BY s.position DESC LIMIT :limit")
			.param("value", value)
			.param("limit", limit)
			.query((row, n) -> changeset(row))
			.list();
		Map<Long, List<Changeset.Entry>> entries = new HashMap<>();
		Map<Long, Integer> counts = new HashMap<>();
		this.jdbc.sql(ENTRIES)
			.param("ids", found.stream().map(Changeset::id).toArray(Long[]::new))
			.param("all", isAdministrator(reader))
			.param("most", MOST_ENTRIES)
			.query((row) -> {
				long changeset = row.getLong("changeset");
				entries.computeIfAbsent(changeset, (id) -> new ArrayList<>()).add(entry(row));
				counts.put(changeset, row.getInt("entry_count"));
			});
		return found.stream()
			.map((one) -> one.with(entries.getOrDefault(one.id(), List.of()), counts.getOrDefault(one.id(), 0)))
			.toList();
	}

	private static boolean isAdministrator(@Nullable Person reader) {
		return reader != null && reader.is(Role.ADMINISTRATOR);
	}

	private static Changeset changeset(ResultSet row) throws SQLException {
		return new Changeset(row.getLong("changeset_id"), row.getLong("position"),
				row.getObject("sealed_at", OffsetDateTime.class).toInstant(), row.getString("by"),
				row.getString("database_user"), row.getString("request"), List.of(row.getString("touched").split(" ")),
				List.of(), 0, row.getString("previous"), row.getString("hash"));
	}

	private static Changeset.Entry entry(ResultSet row) throws SQLException {
		return new Changeset.Entry(row.getLong("id"), row.getString("subject"), row.getLong("subject_id"),
				row.getObject("claim_id", Long.class), row.getString("relationship"), row.getString("kind"),
				row.getString("summary"));
	}

}
