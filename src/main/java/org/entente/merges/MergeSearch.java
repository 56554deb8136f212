package org.entente.merges;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.entente.shared.NotFoundException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads merges: those that hold and those that were undone. */
@Service
@Transactional(readOnly = true)
public class MergeSearch {

	private static final String NAME = """
			CASE m.subject WHEN 'CLAIM' THEN (SELECT statement FROM claim WHERE id = m.%1$s)
			  WHEN 'SOURCE' THEN (SELECT coalesce(title, 'Untitled ' || lower(replace(kind, '_', ' '))) FROM source WHERE id = m.%1$s)
			  WHEN 'ACTOR' THEN (SELECT name FROM actor WHERE id = m.%1$s) ELSE (SELECT name FROM outlet WHERE id = m.%1$s) END""";

	private static final String ROWS = """
			SELECT m.id, m.subject AS kind, m.kept_id, %s AS kept, m.merged_id, %s AS merged, m.reason, a.name AS by, m.merged_at AS at,
			       m.undo_reason, u.name AS undone_by, m.undone_at, m.kept_before <> m.kept_after AS revised,
			       (SELECT count(DISTINCT (v.table_name, v.row_id)) FROM merge_move v WHERE v.merge_id = m.id AND v.table_name <> 'participant') AS moved
			FROM merge m JOIN account a ON a.id = m.merged_by LEFT JOIN account u ON u.id = m.undone_by
			"""
		.formatted(NAME.formatted("kept_id"), NAME.formatted("merged_id"));

	private final JdbcClient jdbc;

	MergeSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A merge as it is shown.
	 *
	 * @param kept what the record that stands for both is called
	 * @param revised whether it was given values of the other
	 * @param moved how many citations, links and the like went over
	 * @param undoneAt null while it holds
	 */
	public record Row(long id, Mergeable kind, long keptId, String kept, long mergedId, String merged, String reason,
			String by, Instant at, @Nullable String undoReason, @Nullable String undoneBy, @Nullable Instant undoneAt,
			boolean revised, int moved) {

		public String keptNumber() {
			return this.kind.number(this.keptId);
		}

		public String mergedNumber() {
			return this.kind.number(this.mergedId);
		}

	}

	/**
	 * How merges bear on one record.
	 *
	 * @param into the merge that took it away, or null
	 * @param taken merges that brought others to it
	 */
	public record Standing(@Nullable Row into, List<Row> taken) {
	}

	public Row get(long id) {
		return this.jdbc.sql(ROWS + "WHERE m.id = :id")
			.param("id", id)
			.query(Row.class)
			.optional()
			.orElseThrow(() -> new NotFoundException("merge", id));
	}

	/** Merges from the latest to the first, of one kind or all. */
	public Slice<Row> latest(@Nullable Mergeable kind, @Nullable Long after, int size) {
		List<Row> rows = this.jdbc
			.sql(ROWS
					+ """
							WHERE (:kind::text IS NULL OR m.subject = :kind::text) AND (:after::bigint IS NULL OR m.id < :after::bigint)
							ORDER BY m.id DESC LIMIT :limit
							""")
			.param("kind", (kind != null) ? kind.name() : null)
			.param("after", after)
			.param("limit", size + 1)
			.query(Row.class)
			.list();
		return Slice.cut(rows, size, Row::id);
	}

	/** The merges of a record that hold. */
	public Standing of(Mergeable kind, long id) {
		Map<Boolean, List<Row>> rows = this.jdbc
			.sql(ROWS
					+ """
							WHERE m.subject = :kind AND m.undone_at IS NULL AND (m.merged_id = :id OR m.kept_id = :id) ORDER BY m.id LIMIT 100
							""")
			.param("kind", kind.name())
			.param("id", id)
			.query(Row.class)
			.stream()
			.collect(Collectors.partitioningBy((row) -> row.mergedId() == id));
		return new Standing(rows.get(true).stream().findFirst().orElse(null), rows.get(false));
	}

	/** The record that stands for another: itself where it is not merged. */
	public long root(Mergeable kind, long id) {
		return this.jdbc.sql("SELECT merge_root(:kind, :id)")
			.param("kind", kind.name())
			.param("id", id)
			.query(Long.class)
			.single();
	}

	/** For citations of a claim that came with another, the claim they came from. */
	public Map<Long, Long> origins(long claimId) {
		return this.jdbc.sql("""
				SELECT DISTINCT ON (v.row_id) v.row_id, v.old_id FROM merge_move v JOIN merge m ON m.id = v.merge_id
				WHERE v.table_name = 'citation' AND v.column_name = 'claim_id' AND m.undone_at IS NULL
				  AND v.row_id IN (SELECT id FROM citation WHERE claim_id = :claim)
				ORDER BY v.row_id, m.id
				""")
			.param("claim", claimId)
			.query((row, n) -> Map.entry(row.getLong("row_id"), row.getLong("old_id")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Ids of the citations a merge moved, for the API. */
	public List<UUID> citations(long id) {
		return this.jdbc.sql("""
				SELECT c.external_id FROM merge_move v JOIN citation c ON c.id = v.row_id
				WHERE v.merge_id = :id AND v.table_name = 'citation' AND v.column_name = 'claim_id' ORDER BY c.id
				""").param("id", id).query(UUID.class).list();
	}

}
