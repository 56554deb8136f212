package org.entente.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.NotFoundException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Lists imports and what became of their rows. */
@Service
@Transactional(readOnly = true)
public class ImportSearch {

	private static final String SELECT = """
			SELECT i.*, a.name AS by FROM import i JOIN account a ON a.id = i.created_by
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ImportSearch(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** An import with its counts, which take a second where it has a million rows. */
	@Transactional(readOnly = true, timeout = 15)
	public Import get(long id, Person reader) {
		reader.mustBe(Role.RESEARCHER);
		return read(id, counts(id));
	}

	/** An import without its counts, which cost as much as the file has rows. */
	Import withoutCounts(long id) {
		return read(id, Map.of());
	}

	private Import read(long id, Map<RowOutcome, Integer> counts) {
		return this.jdbc.sql(SELECT + "WHERE i.id = :id")
			.param("id", id)
			.query((row, n) -> read(row, counts))
			.optional()
			.orElseThrow(() -> new NotFoundException("import", id));
	}

	private Map<RowOutcome, Integer> counts(long id) {
		Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
		this.jdbc
			.sql("""
					SELECT outcome, count(*) AS rows FROM import_row WHERE import_id = :id AND outcome IS NOT NULL GROUP BY outcome
					""")
			.param("id", id)
			.query((row) -> {
				counts.put(RowOutcome.valueOf(row.getString("outcome")), row.getInt("rows"));
			});
		return counts;
	}

	/** The newest imports, without their counts. */
	public Slice<Import> newest(@Nullable Long before, int size, Person reader) {
		reader.mustBe(Role.RESEARCHER);
		return Slice.cut(
				this.jdbc.sql(SELECT + "WHERE :before::bigint IS NULL OR i.id < :before ORDER BY i.id DESC LIMIT :size")
					.param("before", before)
					.param("size", size + 1)
					.query((row, n) -> read(row, Map.of()))
					.list(),
				size, Import::id);
	}

	/** Rows in the order of the file: all, or those of one outcome. */
	public List<ImportedRow> rows(long id, @Nullable RowOutcome outcome, int after, int size, Person reader) {
		reader.mustBe(Role.RESEARCHER);
		return this.jdbc.sql("""
				SELECT r.number, r.cells, r.outcome, r.faults, r.same_as, r.claim_id, r.undo_fault, CASE
				    WHEN r.claim_id IS NOT NULL THEN '/claims/' || r.claim_id
				    WHEN a.id IS NOT NULL THEN '/actors/' || a.id
				    WHEN s.id IS NOT NULL THEN '/sources/' || s.id END AS thing
				FROM (SELECT * FROM import_row WHERE import_id = :id AND number > :after
				      AND (:outcome::text IS NULL OR outcome = :outcome) ORDER BY number LIMIT :size) r
				LEFT JOIN actor a ON a.external_id = r.external_id LEFT JOIN source s ON s.external_id = r.external_id
				ORDER BY r.number
				""")
			.param("id", id)
			.param("after", after)
			.param("outcome", (outcome != null) ? outcome.name() : null)
			.param("size", size)
			.query((row, n) -> row(row))
			.list();
	}

	/**
	 * Words of the file that mean no country or several, with how many rows wait for
	 * each.
	 */
	public Map<String, Integer> unresolved(long id, Person reader) {
		return unresolved(id, "mapping.country", reader);
	}

	/** Names in the file that no actor bears or several do, with how many rows wait. */
	public Map<String, Integer> unresolvedActors(long id, Person reader) {
		return unresolved(id, "mapping.actor", reader);
	}

	private Map<String, Integer> unresolved(long id, String fault, Person reader) {
		reader.mustBe(Role.RESEARCHER);
		Map<String, Integer> words = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT fault -> 'arguments' ->> 0 AS words, count(DISTINCT number) AS rows
				FROM import_row, jsonb_array_elements(faults) AS fault
				WHERE import_id = :id AND outcome = 'REFUSED' AND fault ->> 'key' = :fault
				GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 500
				""").param("id", id).param("fault", fault).query((row) -> {
			words.put(row.getString("words"), row.getInt("rows"));
		});
		return words;
	}

	private Import read(ResultSet row, Map<RowOutcome, Integer> counts) throws SQLException {
		return new Import(row.getLong("id"), row.getString("file_name"), row.getString("sha256"), row.getLong("bytes"),
				this.json.readValue(row.getString("layout"), TableLayout.class), list(row.getArray("header")),
				row.getInt("rows"), row.getObject("data_set", UUID.class), row.getString("data_set_title"),
				this.json.readValue(row.getString("mapping"), Mapping.class),
				ImportState.valueOf(row.getString("state")), row.getLong("created_by"), row.getString("by"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getString("undo_reason"), counts);
	}

	private ImportedRow row(ResultSet row) throws SQLException {
		String outcome = row.getString("outcome");
		String faults = row.getString("faults");
		return new ImportedRow(row.getInt("number"), list(row.getArray("cells")),
				(outcome != null) ? RowOutcome.valueOf(outcome) : null,
				(faults != null) ? List.of(this.json.readValue(faults, RowFault[].class)) : List.of(),
				row.getObject("same_as", Integer.class), row.getObject("claim_id", Long.class), row.getString("thing"),
				row.getString("undo_fault"));
	}

	static List<String> list(Array array) throws SQLException {
		return Arrays.asList((String[]) array.getArray());
	}

}
