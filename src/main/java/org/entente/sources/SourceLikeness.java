package org.entente.sources;

import java.util.List;
import java.util.UUID;

import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds recorded sources that may be the one somebody is about to record: the same
 * address however it is written, the same text, a similar title. One statement.
 */
@Service
@Transactional(readOnly = true)
public class SourceLikeness {

	private static final String ALIKE = """
			WITH found (id, way, percent) AS (
			  SELECT source_id, 'SAME_ADDRESS', 100 FROM source_address WHERE canonical = :address::text
			  UNION ALL SELECT source_id, 'SAME_TEXT', 100 FROM source_version WHERE sha256 = :sha256::text
			  UNION ALL SELECT source_id, 'SAME_TEXT', 99 FROM source_version
			    WHERE text IS NOT NULL AND :text::text IS NOT NULL AND md5(regexp_replace(likeness_key(text), '[^[:alnum:]]+', '', 'g'))
			          = md5(regexp_replace(likeness_key(:text::text), '[^[:alnum:]]+', '', 'g'))
			  UNION ALL SELECT id, 'SIMILAR_WORDS', percent FROM (
			    SELECT s.id, round(100 * similarity(likeness_key(s.title), likeness_key(:title::text)))::integer
			             + CASE WHEN likeness_key(s.author) = likeness_key(:author::text) THEN 15 ELSE 0 END AS percent
			    FROM source s WHERE likeness_key(s.title) % likeness_key(:title::text)) t WHERE percent >= :least)
			SELECT DISTINCT ON (rank, s.id) s.id, s.external_id, s.title, s.kind, coalesce(o.name, s.author) AS by, f.way, least(f.percent, 100) AS percent
			FROM (SELECT *, CASE way WHEN 'SIMILAR_WORDS' THEN 1 ELSE 0 END AS rank,
			             row_number() OVER (PARTITION BY id ORDER BY percent DESC) AS nth FROM found) f
			JOIN source s ON s.id = f.id LEFT JOIN outlet o ON o.id = s.outlet_id
			WHERE f.nth = 1 AND NOT is_merged('SOURCE', s.id)
			ORDER BY rank, s.id LIMIT :limit
			""";

	private final JdbcClient jdbc;

	SourceLikeness(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A source that looks like another.
	 *
	 * @param way SAME_ADDRESS, SAME_TEXT or SIMILAR_WORDS
	 */
	public record Found(long id, UUID externalId, @Nullable String title, String kind, @Nullable String by, String way,
			int percent) {

		public String caption() {
			return SourceRow.caption(this.title, this.kind, this.by);
		}

	}

	/** What is known of a source that is not recorded yet; all of it may be missing. */
	public record Sketch(@Nullable String title, @Nullable String author, @Nullable String url, @Nullable String text,
			byte @Nullable [] file) {
	}

	/** Sources that look like this one, the surest first. */
	public List<Found> of(Sketch sketch, int least, int size) {
		String text = clean(sketch.text());
		return this.jdbc.sql(ALIKE)
			.param("address", CanonicalAddress.of(clean(sketch.url())).orElse(null))
			.param("sha256", sha256(sketch, text))
			.param("text", text)
			.param("title", clean(sketch.title()))
			.param("author", clean(sketch.author()))
			.param("least", least)
			.param("limit", size)
			.query(Found.class)
			.list();
	}

	private static @Nullable String sha256(Sketch sketch, @Nullable String text) {
		if (sketch.file() != null) {
			return CapturedText.sha256(sketch.file());
		}
		return (text != null) ? CapturedText.pasted(text).sha256() : null;
	}

	/** What was typed; broken text is refused when it is recorded. */
	private static @Nullable String clean(@Nullable String typed) {
		Violations faults = new Violations();
		String text = faults.optional("words", typed, TextReader.LARGEST);
		return faults.any() ? null : text;
	}

}
