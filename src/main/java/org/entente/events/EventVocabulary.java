package org.entente.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers for what many events have alike: kinds, and addresses that were read. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EventVocabulary {

	/** Held while new kinds get their numbers. */
	private static final long LOCK = 7305131;

	private final JdbcClient jdbc;

	EventVocabulary(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What happened, in the words of a data set. */
	record Kind(String scheme, String code) {
	}

	/**
	 * The numbers of these kinds, which are kept where they are new. They are few: one
	 * that is taken back with a transaction is given again, which a sequence would not.
	 */
	Map<Kind, Short> kinds(List<Kind> kinds) {
		String[] schemes = kinds.stream().map(Kind::scheme).toArray(String[]::new);
		String[] codes = kinds.stream().map(Kind::code).toArray(String[]::new);
		Map<Kind, Short> known = known(schemes, codes);
		if (known.keySet().containsAll(kinds)) {
			return known;
		}
		this.jdbc.sql("SELECT pg_advisory_xact_lock(:key)").param("key", LOCK).query((row, n) -> 0).list();
		this.jdbc
			.sql("""
					INSERT INTO event_kind (id, scheme, code)
					SELECT (SELECT coalesce(max(id), 0) FROM event_kind) + row_number() OVER (ORDER BY n.scheme, n.code), n.scheme, n.code
					FROM (SELECT DISTINCT scheme, code FROM unnest(:schemes::text[], :codes::text[]) AS g (scheme, code)) n
					WHERE NOT EXISTS (SELECT 1 FROM event_kind k WHERE k.scheme = n.scheme AND k.code = n.code)
					""")
			.param("schemes", schemes)
			.param("codes", codes)
			.update();
		return known(schemes, codes);
	}

	private Map<Kind, Short> known(String[] schemes, String[] codes) {
		Map<Kind, Short> numbers = new HashMap<>();
		this.jdbc
			.sql("""
					SELECT k.id, k.scheme, k.code FROM event_kind k
					JOIN unnest(:schemes::text[], :codes::text[]) AS n (scheme, code) ON k.scheme = n.scheme AND k.code = n.code
					""")
			.param("schemes", schemes)
			.param("codes", codes)
			.query((row) -> {
				numbers.put(new Kind(row.getString("scheme"), row.getString("code")), row.getShort("id"));
			});
		return numbers;
	}

	/** The numbers of these addresses, which are kept where they are new. */
	Map<String, Integer> addresses(List<String> addresses) {
		String[] texts = addresses.toArray(String[]::new);
		this.jdbc.sql("""
				INSERT INTO event_address (address)
				SELECT n FROM unnest(:texts::text[]) AS n
				WHERE NOT EXISTS (SELECT 1 FROM event_address a WHERE md5(a.address) = md5(n))
				ORDER BY 1 ON CONFLICT DO NOTHING
				""").param("texts", texts).update();
		Map<String, Integer> numbers = new HashMap<>();
		this.jdbc
			.sql("""
					SELECT a.id, n AS address FROM unnest(:texts::text[]) AS n JOIN event_address a ON md5(a.address) = md5(n)
					""")
			.param("texts", texts)
			.query((row) -> {
				numbers.put(row.getString("address"), row.getInt("id"));
			});
		return numbers;
	}

}
