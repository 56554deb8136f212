package org.entente.claims;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the claims of the whole record, from the summaries. */
@Service
@Transactional(readOnly = true)
public class RecordTotals {

	private final JdbcClient jdbc;

	RecordTotals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All claims of the record by evidence state, from the summaries. */
	public Map<Evidence, Integer> byEvidence() {
		Map<Evidence, Integer> totals = new EnumMap<>(Evidence.class);
		this.jdbc
			.sql("SELECT evidence, sum(claims) AS claims FROM relationship_summary WHERE claims > 0 GROUP BY evidence")
			.query((row) -> {
				totals.put(Evidence.valueOf(row.getString("evidence")), row.getInt("claims"));
			});
		return totals;
	}

	/** How many relationships have claims. */
	public int relationships() {
		return this.jdbc.sql("SELECT count(DISTINCT relationship_id) FROM relationship_summary WHERE claims > 0")
			.query(Integer.class)
			.single();
	}

	/** How many claims stand in the relationships of each country that has any. */
	public Map<String, Integer> byCountry() {
		Map<String, Integer> countries = new TreeMap<>();
		this.jdbc.sql("""
				SELECT m.country_code, sum(s.claims) AS claims
				FROM relationship_summary s JOIN relationship_member m ON m.relationship_id = s.relationship_id
				WHERE s.claims > 0 GROUP BY m.country_code
				""").query((row) -> {
			countries.put(row.getString("country_code"), row.getInt("claims"));
		});
		return countries;
	}

}
