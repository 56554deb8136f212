package org.entente.merges;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.entente.accounts.Person;
import org.entente.relationships.RelationshipCode;
import org.entente.shared.Violations;
import org.entente.sources.SourceLikeness;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what is recorded already while somebody enters it once more: by the trigrams of
 * folded words, one statement each, however large the record is.
 */
@Service
@Transactional(readOnly = true)
public class LikenessSearch {

	/** Percent of trigrams shared from which things count as alike. */
	static final int LEAST = 50;

	/** Statements about the same states share many words that say nothing. */
	private static final int LEAST_OF_CLAIMS = 60;

	private static final int MOST = 5;

	private static final int MOST_NAMES = 30;

	private static final int LONGEST = 2000;

	/** The nearest in the index; what may not be shown is taken away afterwards. */
	private static final String CLAIMS = """
			SELECT 'CLAIM' AS kind, n.id, n.external_id, n.statement AS name, lower(replace(n.status, '_', ' ')) AS beside,
			       'SIMILAR_WORDS' AS way, n.percent
			FROM (SELECT c.*, round(100 * similarity(likeness_key(c.statement), likeness_key(:words)))::integer AS percent FROM claim c
			      WHERE c.relationship_id = (SELECT id FROM relationship WHERE code = :relationship)
			      ORDER BY likeness_key(c.statement) <-> likeness_key(:words) LIMIT 40) n
			WHERE n.percent >= :least AND n.status <> 'MERGED' AND (n.status <> 'DRAFT' OR n.created_by = :reader)
			ORDER BY n.percent DESC, n.id LIMIT :limit
			""";

	private static final String NAMES = """
			SELECT DISTINCT ON (n.percent, n.id) :kind AS kind, n.id, n.external_id, n.name, n.beside, 'SIMILAR_WORDS' AS way, n.percent
			FROM unnest(:names::text[]) AS typed (words) CROSS JOIN LATERAL (
			  SELECT t.id, t.external_id, t.name, %s AS beside,
			         least(100, round(100 * similarity(likeness_key(t.name), likeness_key(typed.words)))::integer + %s) AS percent
			  FROM %s t WHERE likeness_key(t.name) %% likeness_key(typed.words)) n
			WHERE n.percent >= :least AND NOT is_merged(:kind, n.id) ORDER BY n.percent DESC, n.id LIMIT :limit
			""";

	private static final String ACTORS = NAMES.formatted(
			"lower(replace(t.kind, '_', ' ')) || coalesce(', ' || t.home, '')",
			"CASE WHEN t.home = :home::text THEN 5 ELSE 0 END + CASE WHEN t.kind = :type::text THEN 5 ELSE 0 END",
			"actor");

	private static final String OUTLETS = NAMES.formatted(
			"lower(replace(t.kind, '_', ' ')) || coalesce(', ' || t.owner, '')",
			"CASE WHEN t.owner = :home::text THEN 5 ELSE 0 END + CASE WHEN t.kind = :type::text THEN 5 ELSE 0 END",
			"outlet");

	private final JdbcClient jdbc;

	private final SourceLikeness sources;

	LikenessSearch(JdbcClient jdbc, SourceLikeness sources) {
		this.jdbc = jdbc;
		this.sources = sources;
	}

	/** Claims of the same relationship with similar statements. */
	public List<Alike> claims(@Nullable String statement, @Nullable String relationship, Person reader) {
		String code = RelationshipCode.find(relationship).map(RelationshipCode::toString).orElse("");
		if (isTooShort(statement) || code.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(CLAIMS)
			.param("words", statement)
			.param("relationship", code)
			.param("reader", reader.id())
			.param("least", LEAST_OF_CLAIMS)
			.param("limit", MOST)
			.query(Alike.class)
			.list();
	}

	/** Sources with the same address or text, or a similar title. */
	public List<Alike> sources(SourceLikeness.Sketch sketch) {
		return this.sources.of(sketch, LEAST + 5, MOST)
			.stream()
			.map((found) -> new Alike(Mergeable.SOURCE, found.id(), found.externalId(), found.caption(), found.by(),
					Likeness.valueOf(found.way()), found.percent()))
			.toList();
	}

	/** Actors with similar names; the same kind and home count for a little. */
	public List<Alike> actors(Collection<String> names, @Nullable String kind, @Nullable String home) {
		return named(ACTORS, Mergeable.ACTOR, names, kind, home);
	}

	/** Outlets with similar names; the same kind and owner count for a little. */
	public List<Alike> outlets(Collection<String> names, @Nullable String kind, @Nullable String owner) {
		return named(OUTLETS, Mergeable.OUTLET, names, kind, owner);
	}

	private List<Alike> named(String sql, Mergeable kind, Collection<String> names, @Nullable String type,
			@Nullable String home) {
		List<String> words = names.stream().filter((name) -> !isTooShort(name)).limit(MOST_NAMES).toList();
		if (words.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(sql)
			.param("kind", kind.name())
			.param("names", words.toArray(String[]::new))
			.param("type", capitals(type))
			.param("home", capitals(home))
			.param("least", LEAST)
			.param("limit", MOST)
			.query(Alike.class)
			.list();
	}

	private static @Nullable String capitals(@Nullable String typed) {
		String word = clean(typed);
		return (word != null) ? word.strip().toUpperCase(Locale.ROOT).replace(' ', '_') : null;
	}

	/** One letter is alike to everything; broken text is refused when it is recorded. */
	private static boolean isTooShort(@Nullable String words) {
		String clean = clean(words);
		return clean == null || clean.strip().codePointCount(0, clean.strip().length()) < 2;
	}

	private static @Nullable String clean(@Nullable String typed) {
		Violations faults = new Violations();
		String text = faults.optional("words", typed, LONGEST);
		return faults.any() ? null : text;
	}

}
