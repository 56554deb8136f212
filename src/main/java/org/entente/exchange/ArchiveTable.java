package org.entente.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table that an archive holds: of the record itself, or of its history.
 *
 * @param order what puts its rows in one order, always the same
 */
record ArchiveTable(String schema, String name, List<String> columns, List<String> order) {

	/**
	 * What does not leave the instance: secrets, what people do for themselves alone, and
	 * what every instance has from its own reference lists.
	 */
	private static final List<String> NOT_IN_IT = List.of("flyway_schema_history", "spring_session",
			"spring_session_attributes", "api_token", "invitation", "idempotency_key", "digest_mail", "watch",
			"country", "country_name", "country_succession", "domain", "activity");

	private static final String SECRET = "password_hash";

	private static final String TABLES = """
			SELECT t.relname AS name,
			  (SELECT string_agg(a.attname, ',' ORDER BY a.attnum) FROM pg_attribute a
			   WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
			  (SELECT string_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END, ',' ORDER BY k.n) FROM pg_index i
			   CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY k (attnum, n)
			   JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
			   WHERE i.indrelid = to_regclass('public.' || quote_ident(t.relname)) AND i.indisprimary) AS key,
			  (SELECT string_agg(DISTINCT o.relname, ',') FROM pg_constraint c JOIN pg_class o ON o.oid = c.confrelid
			   WHERE c.conrelid = t.oid AND c.contype = 'f' AND c.confrelid <> t.oid) AS rests_on
			FROM pg_class t WHERE t.relnamespace = CAST(:schema AS regnamespace) AND t.relkind IN ('r', 'p') AND t.relname <> ALL (:left)
			ORDER BY t.relname COLLATE "C"
			""";

	private record Row(String name, String columns, String key, String restsOn) {

		Set<String> needs() {
			return (this.restsOn == null) ? Set.of() : Set.of(this.restsOn.split(","));
		}

		ArchiveTable of(String schema) {
			List<String> columns = Arrays.stream(this.columns.split(","))
				.filter((column) -> !column.equals(SECRET))
				.toList();
			List<String> order = new ArrayList<>(List.of(this.key.split(",")));
			if (schema.equals("history")) {
				order.addAll(Stream.of("changeset", "ended_by").filter(columns::contains).toList());
			}
			return new ArchiveTable(schema, this.name, columns, order);
		}

	}

	/** All of them; what others rest on first. */
	static List<ArchiveTable> all(JdbcClient jdbc) {
		List<ArchiveTable> tables = new ArrayList<>(ordered(rows(jdbc, "public")));
		rows(jdbc, "history").forEach((row) -> tables.add(row.of("history")));
		return tables;
	}

	private static List<Row> rows(JdbcClient jdbc, String schema) {
		return jdbc.sql(TABLES)
			.param("schema", schema)
			.param("left", NOT_IN_IT.toArray(String[]::new))
			.query(Row.class)
			.list();
	}

	private static List<ArchiveTable> ordered(List<Row> rows) {
		Set<String> waiting = rows.stream().map(Row::name).collect(Collectors.toCollection(LinkedHashSet::new));
		List<ArchiveTable> ordered = new ArrayList<>();
		while (!waiting.isEmpty()) {
			Row next = rows.stream()
				.filter((row) -> waiting.contains(row.name()))
				.filter((row) -> row.needs().stream().noneMatch(waiting::contains))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("tables rest on each other: " + waiting));
			waiting.remove(next.name());
			ordered.add(next.of("public"));
		}
		return ordered;
	}

	/** Where its rows stand in an archive. */
	String entry() {
		return (this.schema.equals("public") ? "record/" : "history/") + this.name + ".ndjson";
	}

	String quoted() {
		return this.schema + "." + quoted(this.name);
	}

	String columnList() {
		return this.columns.stream().map(ArchiveTable::quoted).collect(Collectors.joining(", "));
	}

	String orderList() {
		return String.join(", ", this.order);
	}

	private static String quoted(String name) {
		return '"' + name + '"';
	}

}
