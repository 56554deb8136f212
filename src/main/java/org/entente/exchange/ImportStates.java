package org.entente.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps where imports stand, and who works on them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportStates {

	/**
	 * Changes of the record begin and end with these; whoever only checks changes
	 * nothing.
	 */
	private static final Set<ImportState> LOGGED = EnumSet
		.complementOf(EnumSet.of(ImportState.UPLOADED, ImportState.CHECKING, ImportState.CHECKED));

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ChangeLog log;

	private final Clock clock;

	ImportStates(JdbcClient jdbc, JsonMapper json, ChangeLog log, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.log = log;
		this.clock = clock;
	}

	/** A file as it comes in. */
	record Arrival(String fileName, String sha256, long bytes, UUID dataSet, String dataSetTitle, long by) {
	}

	long begin(Arrival file) {
		return this.jdbc
			.sql("""
					INSERT INTO import (file_name, sha256, bytes, layout, header, rows, data_set, data_set_title, mapping, state,
					  created_by, created_at, changed_at)
					VALUES (:fileName, :sha256, :bytes, '{}', '{}', 0, :dataSet, :dataSetTitle, '{}', 'UPLOADED', :by, :now, :now)
					RETURNING id
					""")
			.param("fileName", file.fileName())
			.param("sha256", file.sha256())
			.param("bytes", file.bytes())
			.param("dataSet", file.dataSet())
			.param("dataSetTitle", file.dataSetTitle())
			.param("by", file.by())
			.param("now", now())
			.query(Long.class)
			.single();
	}

	void describe(long id, TableLayout layout, List<String> header, int rows) {
		this.jdbc.sql("UPDATE import SET layout = :layout::jsonb, header = :header, rows = :rows WHERE id = :id")
			.param("layout", this.json.writeValueAsString(layout))
			.param("header", header.toArray(String[]::new))
			.param("rows", rows)
			.param("id", id)
			.update();
	}

	void map(long id, Mapping mapping) {
		this.jdbc.sql("UPDATE import SET mapping = :mapping::jsonb WHERE id = :id")
			.param("mapping", this.json.writeValueAsString(mapping))
			.param("id", id)
			.update();
	}

	/** How rows of a file with the same columns became claims last. */
	Optional<Mapping> lastMapping(List<String> header) {
		return this.jdbc
			.sql("""
					SELECT mapping FROM import i WHERE header = :header::text[] AND state NOT IN ('UPLOADED', 'UNDOING', 'UNDONE')
					  AND EXISTS (SELECT 1 FROM import_row r WHERE r.import_id = i.id AND r.outcome <> 'REFUSED')
					ORDER BY id DESC LIMIT 1
					""")
			.param("header", header.toArray(String[]::new))
			.query(String.class)
			.optional()
			.map((mapping) -> this.json.readValue(mapping, Mapping.class).in(new ColumnNames(header, Map.of())));
	}

	/** Holds an import and says where it stands. */
	ImportState hold(long id) {
		return this.jdbc.sql("SELECT state FROM import WHERE id = :id FOR NO KEY UPDATE")
			.param("id", id)
			.query(String.class)
			.optional()
			.map(ImportState::valueOf)
			.orElseThrow(() -> new NotFoundException("import", id));
	}

	/** Moves on from one of the states; refuses from any other. */
	ImportState move(long id, Set<ImportState> from, ImportState to, @Nullable Long by) {
		ImportState now = hold(id);
		if (!from.contains(now)) {
			throw new RuleViolationException("state", "import.state", now.word());
		}
		try {
			this.jdbc
				.sql("""
						UPDATE import SET state = :to, changed_at = :now, lease_holder = NULL, lease_until = NULL WHERE id = :id
						""")
				.param("to", to.name())
				.param("now", now())
				.param("id", id)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new RuleViolationException("state", "import.busy");
		}
		if (LOGGED.contains(to)) {
			this.log.add(new Change("import", id, to.word(), by, null));
		}
		return now;
	}

	void undoBecause(long id, String reason, long by) {
		this.jdbc.sql("UPDATE import SET undo_reason = :reason, undone_by = :by WHERE id = :id")
			.param("reason", reason)
			.param("by", by)
			.param("id", id)
			.update();
	}

	long undoneBy(long id) {
		return this.jdbc.sql("SELECT undone_by FROM import WHERE id = :id").param("id", id).query(Long.class).single();
	}

	/**
	 * Takes an import on which there is work for a while: one that nobody works on, or
	 * whose worker has not been heard of. The one that waits longest comes first.
	 */
	Optional<Long> take(UUID holder, Duration lease) {
		return this.jdbc.sql("""
				UPDATE import SET lease_holder = :holder, lease_until = :until WHERE id = (
				  SELECT id FROM import WHERE state IN ('CHECKING', 'RUNNING', 'UNDOING')
				    AND (lease_until IS NULL OR lease_until < :now OR lease_holder = :holder)
				  ORDER BY lease_until NULLS FIRST, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED)
				RETURNING id
				""")
			.param("holder", holder)
			.param("until", now().plus(lease))
			.param("now", now())
			.query(Long.class)
			.optional();
	}

	/**
	 * Whether it still stands so, and is still ours: it is, until the transaction ends.
	 */
	boolean isOurs(long id, ImportState state, UUID holder) {
		return this.jdbc.sql("""
				SELECT true FROM import WHERE id = :id AND state = :state AND lease_holder = :holder FOR NO KEY UPDATE
				""")
			.param("id", id)
			.param("state", state.name())
			.param("holder", holder)
			.query(Boolean.class)
			.optional()
			.isPresent();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
