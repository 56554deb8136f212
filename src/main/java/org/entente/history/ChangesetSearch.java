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
			SELECT l.changeset, l.id, l.subject, l.subject_id, l.claim_id, r.code AS relationship, l.kind, l.summary
			FROM change_log l LEFT JOIN relationship r ON r.id = l.relationship_id
			WHERE l.changeset = ANY (:ids)
			  AND (:all OR (l.subject NOT IN ('account', 'token') AND (l.claim_id IS NULL OR l.relationship_id IS NOT NULL)))
			ORDER BY l.id
			""";

	/** Rows of the log that are shown of one changeset at most. */
	private static final int MOST_ENTRIES = 500;

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
		Map<Long, List<Changeset.Entry>> entries = new HashMap<>();
		List<Changeset> found = this.jdbc.sql(SEALS + condition + " ORDER BY s.position DESC LIMIT :limit")
			.param("value", value)
			.param("limit", limit)
			.query((row, n) -> changeset(row,
					entries.computeIfAbsent(row.getLong("changeset_id"), (id) -> new ArrayList<>())))
			.list();
		this.jdbc.sql(ENTRIES)
			.param("ids", entries.keySet().toArray(Long[]::new))
			.param("all", isAdministrator(reader))
			.query((row) -> {
				List<Changeset.Entry> list = entries.get(row.getLong("changeset"));
				if (list.size() < MOST_ENTRIES) {
					list.add(entry(row));
				}
			});
		return found;
	}

	private static boolean isAdministrator(@Nullable Person reader) {
		return reader != null && reader.is(Role.ADMINISTRATOR);
	}

	private static Changeset changeset(ResultSet row, List<Changeset.Entry> entries) throws SQLException {
		return new Changeset(row.getLong("changeset_id"), row.getLong("position"),
				row.getObject("sealed_at", OffsetDateTime.class).toInstant(), row.getString("by"),
				row.getString("database_user"), row.getString("request"), List.of(row.getString("touched").split(" ")),
				entries, row.getString("previous"), row.getString("hash"));
	}

	private static Changeset.Entry entry(ResultSet row) throws SQLException {
		return new Changeset.Entry(row.getLong("id"), row.getString("subject"), row.getLong("subject_id"),
				row.getObject("claim_id", Long.class), row.getString("relationship"), row.getString("kind"),
				row.getString("summary"));
	}

}
