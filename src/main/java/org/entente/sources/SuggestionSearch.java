package org.entente.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.entente.shared.NotFoundException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Lists suggested derivations, with the passages that speak for them. */
@Service
@Transactional(readOnly = true)
public class SuggestionSearch {

	/** Passages are shown to this length. */
	private static final int SHOWN = 1200;

	private static final String ROWS = """
			SELECT g.*, s.external_id AS source, s.title, s.kind AS source_kind, so.name AS outlet, s.published, s.language, v.number,
			  o.external_id AS other, o.title AS other_title, o.kind AS other_kind, oo.name AS other_outlet,
			  o.published AS other_published, o.language AS other_language, w.number AS other_number, a.name AS decider,
			  (SELECT jsonb_agg(jsonb_build_object('start', p.start, 'end', p."end", 'otherStart', p."otherStart", 'otherEnd', p."otherEnd",
			     'words', substring(v.text FROM p.start + 1 FOR least(p."end" - p.start, %1$d)),
			     'otherWords', substring(w.text FROM p."otherStart" + 1 FOR least(p."otherEnd" - p."otherStart", %1$d))) ORDER BY p.start)
			   FROM (SELECT * FROM jsonb_to_recordset(g.passages) AS q (start integer, "end" integer, "otherStart" integer, "otherEnd" integer)
			         ORDER BY q."end" - q.start DESC LIMIT :passages) p) AS shown
			FROM derivation_suggestion g
			JOIN source s ON s.id = g.source_id JOIN source_version v ON v.id = g.source_version_id LEFT JOIN outlet so ON so.id = s.outlet_id
			JOIN source o ON o.id = g.other_id JOIN source_version w ON w.id = g.other_version_id LEFT JOIN outlet oo ON oo.id = o.outlet_id
			LEFT JOIN account a ON a.id = g.decided_by
			"""
		.formatted(SHOWN);

	/** Whoever recorded the derivation by hand has answered the question. */
	private static final String OPEN = """
			g.state = 'OPEN' AND NOT EXISTS (SELECT 1 FROM derivation d
			  WHERE (d.source_id, d.from_id) IN ((g.source_id, g.other_id), (g.other_id, g.source_id)))
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	SuggestionSearch(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** A source as a suggestion names it, and the version that was compared. */
	public record Side(long id, UUID externalId, String caption, @Nullable String published, @Nullable String language,
			int version, int share) {
	}

	/** A passage in both texts, in code points from 0; long ones are cut off. */
	public record Passage(int start, int end, int otherStart, int otherEnd, String words, String otherWords) {
	}

	/**
	 * A suggested derivation.
	 *
	 * @param earlierId the one that was published before the other; null when not known
	 * @param shared characters in shared passages
	 * @param count how many passages are known; not all need be shown
	 */
	public record Row(long id, Side source, Side other, @Nullable Long earlierId, int shared, int count,
			List<Passage> passages, SuggestionState state, Instant foundAt, @Nullable String decidedBy,
			@Nullable Instant decidedAt, @Nullable String reason) {

		public List<Side> sides() {
			return List.of(this.source, this.other);
		}

	}

	public Row get(long id) {
		return this.jdbc.sql(ROWS + "WHERE g.id = :id")
			.param("id", id)
			.param("passages", 50)
			.query((row, n) -> row(row))
			.optional()
			.orElseThrow(() -> new NotFoundException("suggestion", id));
	}

	/** Open suggestions, the newest first, each with its longest passage. */
	public Slice<Row> open(@Nullable Long after, int size) {
		List<Row> rows = this.jdbc
			.sql(ROWS + "WHERE " + OPEN
					+ "AND (:after::bigint IS NULL OR g.id < :after::bigint) ORDER BY g.id DESC LIMIT :limit")
			.param("passages", 1)
			.param("after", after)
			.param("limit", size + 1)
			.query((row, n) -> row(row))
			.list();
		return Slice.cut(rows, size, Row::id);
	}

	/** Open suggestions about a source, at most ten, each with three passages. */
	public List<Row> ofSource(long sourceId) {
		return this.jdbc
			.sql(ROWS + "WHERE " + OPEN
					+ "AND :source IN (g.source_id, g.other_id) ORDER BY g.shared DESC, g.id LIMIT 10")
			.param("passages", 3)
			.param("source", sourceId)
			.query((row, n) -> row(row))
			.list();
	}

	private Row row(ResultSet row) throws SQLException {
		OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
		Side source = new Side(row.getLong("source_id"), row.getObject("source", UUID.class),
				SourceRow.caption(row.getString("title"), row.getString("source_kind"), row.getString("outlet")),
				row.getString("published"), row.getString("language"), row.getInt("number"), row.getInt("share"));
		Side other = new Side(row.getLong("other_id"), row.getObject("other", UUID.class),
				SourceRow.caption(row.getString("other_title"), row.getString("other_kind"),
						row.getString("other_outlet")),
				row.getString("other_published"), row.getString("other_language"), row.getInt("other_number"),
				row.getInt("other_share"));
		return new Row(row.getLong("id"), source, other, row.getObject("earlier_id", Long.class), row.getInt("shared"),
				this.json.readTree(row.getString("passages")).size(),
				List.of(this.json.readValue(row.getString("shown"), Passage[].class)),
				SuggestionState.valueOf(row.getString("state")),
				row.getObject("found_at", OffsetDateTime.class).toInstant(), row.getString("decider"),
				(decided != null) ? decided.toInstant() : null, row.getString("reason"));
	}

}
