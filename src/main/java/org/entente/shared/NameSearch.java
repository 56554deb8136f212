package org.entente.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds things of one kind by number, id or a part of their name. A module that has such
 * things declares one; forms and their suggestions find it by its kind.
 */
public final class NameSearch {

	private static final int LONGEST = 300;

	private static final String SELECT = """
			SELECT n.number, n.id, n.name, n.detail, coalesce(name_key(n.name) = name_key(:words::text), false) AS exact
			FROM (%s) n WHERE %s ORDER BY exact DESC, strpos(name_key(n.name), name_key(:words::text)) = 1 DESC, n.number DESC LIMIT :size
			""";

	private final String kind;

	private final String prefix;

	private final String things;

	private final JdbcClient jdbc;

	private final Pattern code;

	/**
	 * @param kind as the address names it: {@code sources}
	 * @param prefix of the numbers people write: {@code SRC}
	 * @param things statement that gives number, id, name and detail of all of them; may
	 * name the reader as {@code :reader}, null for nobody
	 */
	public NameSearch(String kind, String prefix, String things, JdbcClient jdbc) {
		this.kind = kind;
		this.prefix = prefix;
		this.things = things;
		this.jdbc = jdbc;
		this.code = Pattern.compile("(?i)(?:" + prefix + "-)?(\\d{1,18})|.*\\(" + prefix + "-(\\d{1,18})\\)",
				Pattern.DOTALL);
	}

	public String kind() {
		return this.kind;
	}

	/** The thing whose number was typed, by itself or behind its name. */
	public List<Candidate> numbered(String typed, @Nullable Long reader) {
		Matcher matcher = this.code.matcher(typed.strip());
		if (!matcher.matches()) {
			return List.of();
		}
		String number = (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
		return find("n.number = :number", null, Long.parseLong(number), List.of(), reader, 1);
	}

	public List<Candidate> identified(Collection<UUID> ids, @Nullable Long reader) {
		return ids.isEmpty() ? List.of() : find("n.id = ANY (:ids)", null, 0, ids, reader, ids.size());
	}

	/**
	 * Those whose name contains the words: of that very name first, then those that begin
	 * with it, else the newest first. Without words the newest.
	 */
	public List<Candidate> containing(String words, int size, @Nullable Long reader) {
		if (words.length() > LONGEST || TextFault.in(words).isPresent()) {
			return List.of();
		}
		return find("strpos(name_key(n.name), name_key(:words::text)) > 0", words, 0, List.of(), reader, size);
	}

	private List<Candidate> find(String condition, @Nullable String words, long number, Collection<UUID> ids,
			@Nullable Long reader, int size) {
		return this.jdbc.sql(SELECT.formatted(this.things, condition))
			.param("words", words)
			.param("number", number)
			.param("ids", ids.toArray(UUID[]::new))
			.param("reader", (reader != null) ? reader : -1L)
			.param("size", size)
			.query((row, n) -> candidate(row))
			.list();
	}

	private Candidate candidate(ResultSet row) throws SQLException {
		String code = String.format(Locale.ROOT, "%s-%04d", this.prefix, row.getLong("number"));
		return new Candidate(code, row.getObject("id", UUID.class), row.getString("name"), row.getString("detail"),
				row.getBoolean("exact"));
	}

}
