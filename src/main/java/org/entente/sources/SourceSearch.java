package org.entente.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.shared.NotFoundException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and lists sources, their versions and what they rest on. */
@Service
@Transactional(readOnly = true)
public class SourceSearch {

	private static final String ROWS = """
			SELECT s.*, o.external_id AS outlet_external_id, o.name AS outlet, a.name AS recorded_by,
			  %s AS reliability, is_retracted(s.id) AS retracted,
			  (SELECT count(*) FROM source_version v WHERE v.source_id = s.id) AS versions,
			  (SELECT count(DISTINCT c.id) FROM citation t JOIN claim c ON c.id = t.claim_id
			   WHERE t.source_id = s.id AND t.retracted_at IS NULL AND c.status IN ('IN_REVIEW', 'ACCEPTED')) AS claims
			FROM source s LEFT JOIN outlet o ON o.id = s.outlet_id JOIN account a ON a.id = s.created_by
			""".formatted(OutletSearch.GRADE_IN_FORCE);

	private final JdbcClient jdbc;

	SourceSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A version, without its text.
	 *
	 * @param intact whether the text that is held is still the one that came in
	 */
	public record Version(long id, int number, VersionKind kind, boolean contentKnown, boolean held,
			@Nullable String mediaType, @Nullable String sha256, @Nullable Integer characters, @Nullable Long bytes,
			@Nullable LocalDate capturedOn, @Nullable String capturedHow, @Nullable String note, String recordedBy,
			Instant createdAt, boolean intact) {
	}

	/**
	 * One derivation near a source; {@code fromId} is null where the lineage is unknown.
	 */
	public record Edge(long sourceId, String caption, @Nullable Long fromId, @Nullable String fromCaption,
			DerivationKind kind, @Nullable String note) {
	}

	/** A decision about a source as a whole. */
	public record Retraction(RetractionKind kind, String reason, String decidedBy, Instant decidedAt) {
	}

	/** What was decided about a source as a whole, the last first. */
	public List<Retraction> retractions(long sourceId) {
		return this.jdbc.sql("""
				SELECT r.kind, r.reason, a.name AS decided_by, r.decided_at
				FROM source_retraction r JOIN account a ON a.id = r.decided_by
				WHERE r.source_id = :id ORDER BY r.number DESC LIMIT 100
				""").param("id", sourceId).query(Retraction.class).list();
	}

	public SourceRow get(long id) {
		return this.jdbc.sql(ROWS + "WHERE s.id = :id")
			.param("id", id)
			.query(SourceRow.class)
			.optional()
			.orElseThrow(() -> new NotFoundException("source", id));
	}

	/** The sources with these numbers, by number; those that do not exist are missing. */
	public Map<Long, SourceRow> of(Collection<Long> ids) {
		return this.jdbc.sql(ROWS + "WHERE s.id = ANY (:ids)")
			.param("ids", ids.toArray(Long[]::new))
			.query(SourceRow.class)
			.stream()
			.collect(Collectors.toMap(SourceRow::id, Function.identity()));
	}

	/**
	 * The newest texts that are held of these sources, by number.
	 * @param most characters that are read of each
	 */
	public Map<Long, String> texts(Collection<Long> ids, int most) {
		return this.jdbc.sql("""
				SELECT DISTINCT ON (source_id) source_id, left(text, :most) AS text
				FROM source_version WHERE source_id = ANY (:ids) AND text IS NOT NULL ORDER BY source_id, number DESC
				""")
			.param("most", most)
			.param("ids", ids.toArray(Long[]::new))
			.query((row, n) -> Map.entry(row.getLong("source_id"), row.getString("text")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The source with this id, whatever it was merged with. */
	public Optional<SourceRow> find(UUID externalId) {
		return this.jdbc.sql(ROWS + "WHERE s.external_id = :id")
			.param("id", externalId)
			.query(SourceRow.class)
			.optional();
	}

	/** What a source is called. */
	public record Title(long id, UUID externalId, @Nullable String title, String kind, @Nullable String outlet) {

		public String caption() {
			return SourceRow.caption(this.title, this.kind, this.outlet);
		}

	}

	/** What these sources are called. */
	public List<Title> titles(List<Long> ids) {
		return this.jdbc.sql("""
				SELECT s.id, s.external_id, s.title, s.kind, o.name AS outlet
				FROM source s LEFT JOIN outlet o ON o.id = s.outlet_id WHERE s.id = ANY (:ids) ORDER BY s.id
				""").param("ids", ids.toArray(Long[]::new)).query(Title.class).list();
	}

	/**
	 * The text of a version.
	 *
	 * @param language of the source
	 * @param text null where it is not held
	 */
	public record Text(int number, @Nullable String language, @Nullable String text) {
	}

	/** A version of a source, the newest with known content when no number is given. */
	public Optional<Text> text(UUID externalId, @Nullable Integer number) {
		return this.jdbc.sql("""
				SELECT v.number, s.language, v.text FROM source s JOIN source_version v ON v.source_id = s.id
				WHERE s.external_id = :id AND v.content_known AND v.number = coalesce(:number::integer, v.number)
				ORDER BY v.number DESC LIMIT 1
				""").param("id", externalId).param("number", number).query(Text.class).optional();
	}

	/** The number in the address of the source with this id. */
	public long number(UUID externalId) {
		return this.jdbc.sql("SELECT id FROM source WHERE external_id = :id")
			.param("id", externalId)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new NotFoundException("source", externalId));
	}

	/** Sources from the newest in the record to the oldest. */
	public Slice<SourceRow> newest(@Nullable Long outlet, @Nullable Long after, int size) {
		List<SourceRow> rows = this.jdbc
			.sql(ROWS
					+ """
							WHERE NOT is_merged('SOURCE', s.id) AND (:outlet::bigint IS NULL OR s.outlet_id = :outlet::bigint) AND (:after::bigint IS NULL OR s.id < :after::bigint)
							ORDER BY s.id DESC LIMIT :limit
							""")
			.param("outlet", outlet)
			.param("after", after)
			.param("limit", size + 1)
			.query(SourceRow.class)
			.list();
		return Slice.cut(rows, size, SourceRow::id);
	}

	/** All sources, or those of an outlet, the newest in the record first. */
	public void each(@Nullable Long outlet, Consumer<SourceRow> consumer) {
		try (Stream<SourceRow> rows = this.jdbc.sql(ROWS + """
				WHERE NOT is_merged('SOURCE', s.id) AND (:outlet::bigint IS NULL OR s.outlet_id = :outlet::bigint)
				ORDER BY s.id DESC
				""").withFetchSize(500).param("outlet", outlet).query(SourceRow.class).stream()) {
			rows.forEach(consumer);
		}
	}

	/** All versions of a source, the first first. */
	public List<Version> versions(long sourceId) {
		return this.jdbc.sql("""
				SELECT v.*, v.text IS NOT NULL AS held, a.name AS recorded_by,
				  v.text IS NULL OR v.text_sha256 = encode(sha256(convert_to(v.text, 'UTF8')), 'hex') AS intact
				FROM source_version v JOIN account a ON a.id = v.created_by WHERE v.source_id = :id ORDER BY v.number
				""").param("id", sourceId).query(Version.class).list();
	}

	/** The derivations above and below a source, two steps each way; at most 200. */
	public List<Edge> neighbourhood(long sourceId) {
		return this.jdbc
			.sql("""
					WITH RECURSIVE above (id, step) AS (
					  SELECT :id::bigint, 0 UNION SELECT d.from_id, a.step + 1 FROM above a JOIN derivation d ON d.source_id = a.id
					  WHERE a.step < 2 AND d.from_id IS NOT NULL),
					below (id, step) AS (
					  SELECT :id::bigint, 0 UNION SELECT d.source_id, b.step + 1 FROM below b JOIN derivation d ON d.from_id = b.id WHERE b.step < 2),
					near AS (SELECT d.* FROM derivation d WHERE d.source_id IN (SELECT id FROM above)
					         UNION SELECT d.* FROM derivation d WHERE d.from_id IN (SELECT id FROM below))
					SELECT d.source_id, s.title, s.kind AS source_kind, coalesce(p.name, s.author) AS source_by, d.from_id,
					       f.title AS from_title, f.kind AS from_kind, coalesce(q.name, f.author) AS from_by, d.kind, d.note
					FROM near d JOIN source s ON s.id = d.source_id LEFT JOIN outlet p ON p.id = s.outlet_id
					LEFT JOIN source f ON f.id = d.from_id LEFT JOIN outlet q ON q.id = f.outlet_id ORDER BY d.id LIMIT 200
					""")
			.param("id", sourceId)
			.query((row, n) -> edge(row))
			.list();
	}

	private static Edge edge(ResultSet row) throws SQLException {
		Long from = row.getObject("from_id", Long.class);
		String caption = SourceRow.caption(row.getString("title"), row.getString("source_kind"),
				row.getString("source_by"));
		return new Edge(row.getLong("source_id"), caption, from,
				(from != null) ? SourceRow.caption(row.getString("from_title"), row.getString("from_kind"),
						row.getString("from_by")) : null,
				DerivationKind.valueOf(row.getString("kind")), row.getString("note"));
	}

	/** The origins a source goes back to; itself when it derives from nothing. */
	public List<SourceRow> origins(long sourceId) {
		return this.jdbc
			.sql(ROWS + "JOIN source_origin g ON g.origin_id = s.id WHERE g.source_id = :id ORDER BY s.id LIMIT 100")
			.param("id", sourceId)
			.query(SourceRow.class)
			.list();
	}

}
