package org.entente.history;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies of every table that has a history, for comparing what was with what is told. */
@TestComponent
class Snapshots {

	private final JdbcClient jdbc;

	private final TransactionTemplate reading;

	Snapshots(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.reading.setReadOnly(true);
	}

	/**
	 * Everything as one transaction saw it, and the instant of the last seal it saw.
	 */
	record Snapshot(OffsetDateTime instant, Map<String, String> tables) {
	}

	/** What a transaction sees now. */
	Snapshot now() {
		return this.reading.execute((status) -> new Snapshot(
				this.jdbc.sql("SELECT max(sealed_at) FROM seal").query(OffsetDateTime.class).single(), tables()));
	}

	/** What is told of an instant now. */
	Map<String, String> asOf(OffsetDateTime instant) {
		return RecordTime.at(new AsOf(instant.toString(), instant.toInstant()),
				() -> this.reading.execute((status) -> tables()));
	}

	List<String> names() {
		return this.jdbc
			.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'history' ORDER BY 1")
			.query(String.class)
			.list();
	}

	private Map<String, String> tables() {
		Map<String, String> tables = new LinkedHashMap<>();
		names().forEach((name) -> tables.put(name,
				this.jdbc
					.sql("""
							SELECT coalesce(string_agg(content::text, E'\\n' ORDER BY content::text), '') FROM (
							  SELECT CASE WHEN :summary THEN to_jsonb(t) - 'changeset' ELSE to_jsonb(t) END AS content FROM %s t) rows
							WHERE NOT :summary OR (content ->> 'claims')::integer > 0
							"""
						.formatted(name))
					.param("summary", name.equals("relationship_summary") || name.equals("relationship_year"))
					.query(String.class)
					.single()));
		return tables;
	}

}
