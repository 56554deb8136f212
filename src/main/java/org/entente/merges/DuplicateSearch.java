package org.entente.merges;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists pairs that look alike, the newest first. A stretch looks at a bounded number of
 * things and finds the likes of each in the index, for as long as a page may take, so
 * that it costs the same in a large record; a pair somebody dismissed or merged is left
 * out.
 */
@Service
@Transactional(readOnly = true)
public class DuplicateSearch {

	/** How many things one stretch looks at, at most. */
	private static final int LOOKED_AT = 300;

	/** As many at a time, while there is time: looking takes long where much is alike. */
	private static final int STEP = 20;

	private static final Duration ENOUGH = Duration.ofMillis(700);

	/** More than what is offered while typing: here nobody has the words in mind. */
	private static final int LEAST = LikenessSearch.LEAST + 5;

	private static final int LEAST_OF_CLAIMS = 75;

	private static final String PAIRS = """
			WITH looked AS (SELECT t.* FROM %1$s t WHERE %2$s AND (:after::bigint IS NULL OR t.id < :after::bigint) ORDER BY t.id DESC LIMIT :looked)
			SELECT :kind AS kind, o.id AS one_id, %3$s AS one, t.id AS other_id, %4$s AS other, o.way, o.percent
			FROM looked t CROSS JOIN LATERAL (%5$s) o
			WHERE NOT EXISTS (SELECT 1 FROM duplicate_dismissal d WHERE d.subject = :kind AND d.one_id = o.id AND d.other_id = t.id)
			ORDER BY t.id DESC, o.percent DESC, o.id DESC
			""";

	private static final String CLAIMS = PAIRS.formatted("claim", "t.status IN ('IN_REVIEW', 'ACCEPTED')",
			"o.statement", "t.statement",
			"""
					SELECT n.*, 'SIMILAR_WORDS' AS way FROM (
					  SELECT c.id, c.statement, c.status, round(100 * similarity(likeness_key(c.statement), likeness_key(t.statement)))::integer AS percent
					  FROM claim c WHERE c.relationship_id = t.relationship_id
					  ORDER BY likeness_key(c.statement) <-> likeness_key(t.statement) LIMIT 8) n
					WHERE n.id < t.id AND n.percent >= :least AND n.status IN ('IN_REVIEW', 'ACCEPTED') LIMIT 3""");

	private static final String NAMED = """
			SELECT n.* FROM (
			  SELECT x.id, x.name, 'SIMILAR_WORDS' AS way, round(100 * similarity(likeness_key(x.name), likeness_key(t.name)))::integer AS percent
			  FROM %1$s x WHERE likeness_key(x.name) %% likeness_key(t.name) AND x.id < t.id) n
			WHERE n.percent >= :least AND NOT is_merged(:kind, n.id) ORDER BY n.percent DESC LIMIT 3""";

	private static final String SOURCES = PAIRS.formatted("source", "NOT is_merged(:kind, t.id)",
			"coalesce(o.title, 'Untitled ' || lower(replace(o.kind, '_', ' ')))",
			"coalesce(t.title, 'Untitled ' || lower(replace(t.kind, '_', ' ')))",
			"""
					SELECT DISTINCT ON (x.id) x.id, x.title, x.kind, f.way, f.percent FROM (
					  SELECT b.source_id AS id, 'SAME_ADDRESS' AS way, 100 AS percent FROM source_address a JOIN source_address b USING (canonical)
					    WHERE a.source_id = t.id
					  UNION ALL SELECT w.source_id, 'SAME_TEXT', 100 FROM source_version v
					    JOIN source_version w ON w.text IS NOT NULL AND md5(regexp_replace(likeness_key(w.text), '[^[:alnum:]]+', '', 'g')) = md5(regexp_replace(likeness_key(v.text), '[^[:alnum:]]+', '', 'g'))
					    WHERE v.source_id = t.id AND v.text IS NOT NULL
					  UNION ALL SELECT y.id, 'SIMILAR_WORDS', round(100 * similarity(likeness_key(y.title), likeness_key(t.title)))::integer
					    FROM source y WHERE likeness_key(y.title) % likeness_key(t.title)) f
					JOIN source x ON x.id = f.id
					WHERE f.id < t.id AND f.percent >= :least AND NOT is_merged(:kind, f.id) ORDER BY x.id, f.percent DESC LIMIT 3""");

	private static final Map<Mergeable, String> STATEMENTS = Map.of(Mergeable.CLAIM, CLAIMS, Mergeable.SOURCE, SOURCES,
			Mergeable.ACTOR,
			PAIRS.formatted("actor", "NOT is_merged(:kind, t.id)", "o.name", "t.name", NAMED.formatted("actor")),
			Mergeable.OUTLET,
			PAIRS.formatted("outlet", "NOT is_merged(:kind, t.id)", "o.name", "t.name", NAMED.formatted("outlet")));

	private final JdbcClient jdbc;

	private final Clock clock;

	DuplicateSearch(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Two records that look alike; the one was recorded before the other.
	 */
	public record Pair(Mergeable kind, long oneId, String one, long otherId, String other, Likeness way, int percent) {
	}

	/** The pairs among the things below a number; there may be none in a stretch. */
	public Slice<Pair> list(Mergeable kind, @Nullable Long after) {
		Instant end = this.clock.instant().plus(ENOUGH);
		List<Pair> pairs = new ArrayList<>();
		Long next = after;
		int looked = 0;
		do {
			pairs.addAll(look(kind, next));
			next = next(kind, next);
			looked += STEP;
		}
		while (next != null && looked < LOOKED_AT && this.clock.instant().isBefore(end));
		return new Slice<>(List.copyOf(pairs), (next != null) ? next.toString() : null);
	}

	private List<Pair> look(Mergeable kind, @Nullable Long after) {
		return this.jdbc.sql(STATEMENTS.get(kind))
			.param("kind", kind.name())
			.param("after", after)
			.param("looked", STEP)
			.param("least", (kind == Mergeable.CLAIM) ? LEAST_OF_CLAIMS : LEAST)
			.query(Pair.class)
			.list();
	}

	/** Where the things end that were looked at, or null at the end of all. */
	private @Nullable Long next(Mergeable kind, @Nullable Long after) {
		return this.jdbc
			.sql("""
					SELECT t.id FROM %s t WHERE %s AND (:after::bigint IS NULL OR t.id < :after::bigint)
					ORDER BY t.id DESC OFFSET :looked - 1 LIMIT 1
					""".formatted(kind.word(),
					(kind == Mergeable.CLAIM) ? "t.status IN ('IN_REVIEW', 'ACCEPTED')" : "NOT is_merged(:kind, t.id)"))
			.param("kind", kind.name())
			.param("after", after)
			.param("looked", STEP)
			.query(Long.class)
			.optional()
			.orElse(null);
	}

}
