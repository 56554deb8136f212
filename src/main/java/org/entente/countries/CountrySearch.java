package org.entente.countries;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.entente.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and lists countries. */
@Service
@Transactional(readOnly = true)
public class CountrySearch {

	private final JdbcClient jdbc;

	/** Codes as read before: the rows change only with a release. */
	private volatile Set<String> known = Set.of();

	CountrySearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Country get(String code) {
		return this.jdbc.sql("SELECT * FROM country WHERE code = :code")
			.param("code", code)
			.query(Country.class)
			.optional()
			.orElseThrow(() -> new NotFoundException("country", code));
	}

	/**
	 * The countries one of whose names, codes or capitals contains the words; all of them
	 * when there are no words.
	 */
	public List<Country> matching(@Nullable String words) {
		String pattern = Optional.ofNullable(words).map(String::strip).map(CountrySearch::contains).orElse("%");
		return this.jdbc.sql("""
				SELECT c.* FROM country c
				WHERE c.name ILIKE :pattern OR c.code ILIKE :pattern OR c.alpha2 ILIKE :pattern
				   OR EXISTS (SELECT 1 FROM country_name n WHERE n.country_code = c.code AND n.name ILIKE :pattern)
				ORDER BY c.name, c.code
				""").param("pattern", pattern).query(Country.class).list();
	}

	private static String contains(String words) {
		return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
	}

	/** Those of the codes, as typed, that no country has. */
	public Set<String> unknown(Collection<String> codes) {
		Set<String> known = this.known;
		if (!known.containsAll(codes)) {
			known = Set.copyOf(this.jdbc.sql("SELECT code FROM country").query(String.class).list());
			this.known = known;
		}
		Set<String> all = known;
		return codes.stream().filter((code) -> !all.contains(code)).collect(Collectors.toSet());
	}

	/** Name by code, for every country, in order of name. */
	public List<Country> all() {
		return matching(null);
	}

	/** English short names of the given countries. */
	public TreeMap<String, String> names(Collection<String> codes) {
		TreeMap<String, String> names = new TreeMap<>();
		this.jdbc.sql("SELECT code, name FROM country WHERE code = ANY (:codes)")
			.param("codes", codes.toArray(String[]::new))
			.query((row) -> {
				names.put(row.getString("code"), row.getString("name"));
			});
		return names;
	}

	/** Official and own names, aliases, demonyms and capitals. */
	public List<CountryName> otherNames(Collection<String> codes) {
		return this.jdbc.sql("""
				SELECT * FROM country_name WHERE country_code = ANY (:codes)
				ORDER BY country_code, kind, language, name
				""").param("codes", codes.toArray(String[]::new)).query(CountryName.class).list();
	}

	/** All names of all countries. */
	public List<CountryName> allNames() {
		return this.jdbc.sql("SELECT * FROM country_name ORDER BY country_code, kind, language, name")
			.query(CountryName.class)
			.list();
	}

	/** What came before and after a country. */
	public List<Succession> successions(String code) {
		return this.jdbc
			.sql("""
					SELECT s.predecessor, p.name AS predecessor_name, s.successor, n.name AS successor_name, s.year, s.note
					FROM country_succession s JOIN country p ON p.code = s.predecessor JOIN country n ON n.code = s.successor
					WHERE s.predecessor = :code OR s.successor = :code
					ORDER BY s.year, p.name, n.name
					""")
			.param("code", code)
			.query(Succession.class)
			.list();
	}

}
