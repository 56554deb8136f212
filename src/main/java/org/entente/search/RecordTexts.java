package org.entente.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.actors.OtherNames;
import org.entente.countries.Country;
import org.entente.countries.CountryName;
import org.entente.countries.CountrySearch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record as the index knows it. */
@Service
@Transactional(readOnly = true)
class RecordTexts {

	private static final String CLAIMS = """
			SELECT c.id, c.statement, r.code, c.kind, c.domain, c.activity, c.place, c.evidence, c.status, c.repetition,
			  claim_direction_key(c.direction, c.from_country, c.to_country) AS direction, a.username, c.date IS NOT NULL AS dated,
			  extract(year FROM c.date_earliest)::integer::text AS year, c.relationship_id,
			  c.date_earliest, c.date_latest,
			  ARRAY(SELECT m.country_code FROM relationship_member m WHERE m.relationship_id = c.relationship_id
			        UNION SELECT p.country_code FROM participant p WHERE p.claim_id = c.id AND p.country_code IS NOT NULL) AS countries,
			  ARRAY(SELECT DISTINCT p.actor_id::text FROM participant p WHERE p.claim_id = c.id AND p.actor_id IS NOT NULL) AS actors,
			  ARRAY(SELECT DISTINCT x.name FROM participant p JOIN actor x ON x.id = p.actor_id WHERE p.claim_id = c.id) AS actor_names,
			  ARRAY(SELECT DISTINCT x.description FROM participant p JOIN actor x ON x.id = p.actor_id WHERE p.claim_id = c.id
			        AND x.description ILIKE '%known as:%') AS actor_descriptions,
			  ARRAY(SELECT g.what FROM goods g WHERE g.claim_id = c.id) AS goods, cited.*
			FROM claim c JOIN relationship r ON r.id = c.relationship_id JOIN account a ON a.id = c.created_by
			CROSS JOIN LATERAL (
			  SELECT array_agg(DISTINCT t.source_id::text) AS sources, array_agg(DISTINCT s.outlet_id) AS outlets,
			         array_agg(t.excerpt) AS excerpts, array_agg(t.translation) AS translations
			  FROM citation t JOIN source s ON s.id = t.source_id WHERE t.claim_id = c.id AND t.retracted_at IS NULL) cited
			WHERE c.status <> 'DRAFT' AND
			""";

	private static final String SOURCES = """
			SELECT s.id, s.title, s.author, o.name AS outlet,
			  (SELECT v.text FROM source_version v WHERE v.source_id = s.id AND v.text IS NOT NULL ORDER BY v.number DESC LIMIT 1) AS text
			FROM source s LEFT JOIN outlet o ON o.id = s.outlet_id WHERE NOT is_merged('SOURCE', s.id) AND
			""";

	private final JdbcClient jdbc;

	private final CountrySearch countries;

	private volatile @Nullable Map<String, List<String>> names;

	RecordTexts(JdbcClient jdbc, CountrySearch countries) {
		this.jdbc = jdbc;
		this.countries = countries;
	}

	/** The claims among these numbers that are no drafts. */
	List<ClaimText> claims(Collection<Long> ids) {
		return this.jdbc.sql(CLAIMS + "c.id = ANY (:ids)")
			.param("ids", ids.toArray(Long[]::new))
			.query((row, n) -> claim(row))
			.list();
	}

	/** The next claims by number. */
	List<ClaimText> claimsAfter(long id, int size) {
		return this.jdbc.sql(CLAIMS + "c.id > :id ORDER BY c.id LIMIT :size")
			.param("id", id)
			.param("size", size)
			.query((row, n) -> claim(row))
			.list();
	}

	List<SourceText> sources(Collection<Long> ids) {
		return this.jdbc.sql(SOURCES + "s.id = ANY (:ids)")
			.param("ids", ids.toArray(Long[]::new))
			.query((row, n) -> source(row))
			.list();
	}

	List<SourceText> sourcesAfter(long id, int size) {
		return this.jdbc.sql(SOURCES + "s.id > :id ORDER BY s.id LIMIT :size")
			.param("id", id)
			.param("size", size)
			.query((row, n) -> source(row))
			.list();
	}

	List<NameText> actors(Collection<Long> ids) {
		return this.jdbc
			.sql("SELECT id, name, description FROM actor WHERE NOT is_merged('ACTOR', id) AND id = ANY (:ids)")
			.param("ids", ids.toArray(Long[]::new))
			.query((row, n) -> actor(row))
			.list();
	}

	List<NameText> actorsAfter(long last, int size) {
		return this.jdbc.sql(
				"SELECT id, name, description FROM actor WHERE NOT is_merged('ACTOR', id) AND id > :id ORDER BY id LIMIT :size")
			.param("id", last)
			.param("size", size)
			.query((row, n) -> actor(row))
			.list();
	}

	List<NameText> countries() {
		return names().entrySet()
			.stream()
			.map((country) -> new NameText(NameText.COUNTRY + country.getKey(), country.getValue(), null))
			.toList();
	}

	/** How many claims, sources and actors there are, nearly. */
	long size() {
		return this.jdbc.sql("""
				SELECT sum(greatest(c.reltuples, 0))::bigint FROM pg_class c
				WHERE c.oid IN ('public.claim'::regclass, 'public.source'::regclass, 'public.actor'::regclass)
				""").query(Long.class).single();
	}

	private static SourceText source(ResultSet row) throws SQLException {
		return new SourceText(row.getLong("id"), folded(row.getString("title")), folded(row.getString("author")),
				folded(row.getString("outlet")), folded(row.getString("text")));
	}

	private static @Nullable String folded(@Nullable String text) {
		return (text != null) ? Folding.fold(text) : null;
	}

	private static NameText actor(ResultSet row) throws SQLException {
		String description = row.getString("description");
		return new NameText(NameText.ACTOR + row.getLong("id"),
				folded(List.of(row.getString("name")), OtherNames.in(description)), folded(description));
	}

	private ClaimText claim(ResultSet row) throws SQLException {
		List<String> members = texts(row, "countries");
		boolean dated = row.getBoolean("dated");
		LocalDate earliest = row.getObject("date_earliest", LocalDate.class);
		LocalDate latest = row.getObject("date_latest", LocalDate.class);
		return new ClaimText(row.getLong("id"), Folding.fold(row.getString("statement")),
				folded(texts(row, "excerpts"), texts(row, "translations")),
				folded(texts(row, "actor_names"),
						texts(row, "actor_descriptions").stream()
							.flatMap((description) -> OtherNames.in(description).stream())
							.toList()),
				folded(texts(row, "goods"),
						Stream.of(row.getString("place"), row.getString("activity"))
							.filter((text) -> text != null)
							.toList()),
				row.getString("code"), row.getLong("relationship_id"), row.getString("kind"), row.getString("domain"),
				row.getString("direction"), DirectionNumber.of(row.getString("direction")), row.getString("evidence"),
				row.getString("status"), row.getString("repetition"), members, texts(row, "actors"),
				texts(row, "sources"), numbers(row, "outlets"), row.getString("year"), row.getString("username"),
				(earliest != null) ? earliest.toEpochDay() : ClaimText.BEFORE_ALL,
				dated ? ((latest != null) ? latest.toEpochDay() : ClaimText.AFTER_ALL) : ClaimText.BEFORE_ALL, dated);
	}

	private static List<String> folded(List<String> texts, List<String> more) {
		return Stream.concat(texts.stream(), more.stream()).map(Folding::fold).toList();
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return (array == null) ? List.of()
				: Arrays.stream((String[]) array.getArray()).filter((text) -> text != null).toList();
	}

	private static List<Long> numbers(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return (array == null) ? List.of()
				: Arrays.stream((Long[]) array.getArray()).filter((number) -> number != null).toList();
	}

	/** What each country is called; read once, for it changes only with a new release. */
	private Map<String, List<String>> names() {
		Map<String, List<String>> known = this.names;
		if (known == null) {
			known = readNames();
			this.names = known;
		}
		return known;
	}

	private Map<String, List<String>> readNames() {
		Map<String, List<String>> others = this.countries.allNames()
			.stream()
			.collect(Collectors.groupingBy(CountryName::countryCode,
					Collectors.mapping(CountryName::name, Collectors.toList())));
		return this.countries.all().stream().collect(Collectors.toMap(Country::code, (country) -> {
			Set<String> all = new LinkedHashSet<>(List.of(country.name(), country.code()));
			all.addAll(others.getOrDefault(country.code(), List.of()));
			return all.stream().map(Folding::fold).toList();
		}));
	}

}
