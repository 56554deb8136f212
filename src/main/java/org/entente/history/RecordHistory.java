package org.entente.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one record read after each transaction that changed it: sources, outlets and
 * actors. Claims have revisions for that.
 */
@Service
@Transactional(readOnly = true)
public class RecordHistory {

	/** What may be asked for; the names of columns are fixed text. */
	public enum Subject {

		SOURCE("source",
				"to_jsonb(t) || jsonb_build_object('outlet', (SELECT o.name FROM outlet o WHERE o.id = t.outlet_id))"),

		OUTLET("outlet", "to_jsonb(t)"),

		ACTOR("actor", "to_jsonb(t)");

		private final String table;

		private final String content;

		Subject(String table, String content) {
			this.table = table;
			this.content = content;
		}

	}

	/** Columns that are ours and not the reader's. */
	private static final String HIDDEN = "{id,external_id,outlet_id,version,changeset,ended_by,created_by,created_at,lineage_unknown,published_earliest,published_latest}";

	private static final String STATES = """
			SELECT s.changeset_id, s.sealed_at, a.name AS by, (%2$s) - '%3$s'::text[] AS content,
			       (SELECT string_agg(DISTINCT l.kind, ', ') FROM change_log l WHERE l.changeset = s.changeset_id AND l.subject = '%1$s' AND l.subject_id = :id) AS kind
			FROM (SELECT *, NULL::bigint AS ended_by FROM public.%1$s WHERE id = :id
			      UNION ALL SELECT %4$s FROM history.%1$s WHERE id = :id) t
			JOIN seal s ON s.changeset_id = t.changeset LEFT JOIN account a ON a.id = s.account_id
			ORDER BY s.position LIMIT 500
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	RecordHistory(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** A field that one change made read otherwise; null stands for "not stated". */
	public record Field(String name, @Nullable String before, @Nullable String after) {
	}

	/**
	 * One change of the record.
	 *
	 * @param by name of the person; null for the application itself and for whoever wrote
	 * past it
	 * @param kind what happened, as the log has it, or null
	 */
	public record Step(long changeset, Instant at, @Nullable String by, @Nullable String kind, List<Field> fields) {
	}

	private record State(long changeset, Instant at, @Nullable String by, @Nullable String kind,
			Map<String, @Nullable Object> content) {
	}

	/**
	 * The changes of a record from the latest to the first; changes that left every shown
	 * field as it was are not among them.
	 */
	public List<Step> of(Subject subject, long id) {
		List<Step> steps = new ArrayList<>();
		Map<String, @Nullable Object> before = Map.of();
		for (State state : states(subject, id)) {
			List<Field> fields = difference(before, state.content());
			if (!fields.isEmpty()) {
				steps.add(0, new Step(state.changeset(), state.at(), state.by(), state.kind(), fields));
			}
			before = state.content();
		}
		return steps;
	}

	private List<State> states(Subject subject, long id) {
		String columns = String.join(", ", this.jdbc.sql("""
				SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = to_regclass('public.' || :table)
				AND attnum > 0 AND NOT attisdropped ORDER BY attnum
				""").param("table", subject.table).query(String.class).list());
		return this.jdbc.sql(STATES.formatted(subject.table, subject.content, HIDDEN, columns + ", ended_by"))
			.param("id", id)
			.query((row, n) -> state(row))
			.list();
	}

	@SuppressWarnings("unchecked")
	private State state(ResultSet row) throws SQLException {
		return new State(row.getLong("changeset_id"), row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
				row.getString("by"), row.getString("kind"),
				this.json.readValue(row.getString("content"), LinkedHashMap.class));
	}

	private static List<Field> difference(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
		return after.keySet()
			.stream()
			.filter((name) -> !Objects.equals(before.get(name), after.get(name)))
			.map((name) -> new Field(name.replace('_', ' '), text(before.get(name)), text(after.get(name))))
			.toList();
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}
