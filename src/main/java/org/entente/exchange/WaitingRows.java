package org.entente.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rows of a file while they wait. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WaitingRows {

	private final JdbcClient jdbc;

	private final DataSource connections;

	WaitingRows(JdbcClient jdbc, DataSource connections) {
		this.jdbc = jdbc;
		this.connections = connections;
	}

	/**
	 * Takes rows in; the first begins. A file is one statement, and takes longer than any
	 * other.
	 */
	RowIntake intake(long id, int seconds) {
		this.jdbc.sql("SELECT set_config('statement_timeout', :longest, true)")
			.param("longest", seconds + "s")
			.query(String.class)
			.single();
		return new RowIntake(this.connections, id);
	}

	/** The first rows of a file. */
	List<WaitingRow> first(long id, int most) {
		return waiting("", id, 0, most);
	}

	/** The next rows after a number that wait. */
	List<WaitingRow> next(long id, int after, int most) {
		return waiting("AND outcome IS NULL", id, after, most);
	}

	private List<WaitingRow> waiting(String condition, long id, int after, int most) {
		return this.jdbc
			.sql("SELECT number, cells FROM import_row WHERE import_id = :id AND number > :after " + condition
					+ " ORDER BY number LIMIT :most")
			.param("id", id)
			.param("after", after)
			.param("most", most)
			.query((row, n) -> new WaitingRow(row.getInt("number"), ImportSearch.list(row.getArray("cells"))))
			.list();
	}

	/** The rows from one number to another that still wait, while the import is held. */
	Set<Integer> stillWaiting(long id, int first, int last) {
		return new HashSet<>(this.jdbc.sql(
				"SELECT number FROM import_row WHERE import_id = :id AND number BETWEEN :first AND :last AND outcome IS NULL")
			.param("id", id)
			.param("first", first)
			.param("last", last)
			.query(Integer.class)
			.list());
	}

	/** Rows wait again: all, or only those that were refused. */
	void reset(long id, boolean onlyRefused) {
		this.jdbc
			.sql("""
					UPDATE import_row SET outcome = NULL, faults = NULL, same_as = NULL, external_id = NULL, content_hash = NULL,
					  claim_id = NULL, revision = NULL, settled_at = NULL
					WHERE import_id = :id AND outcome IS NOT NULL AND (NOT :refused OR outcome = 'REFUSED')
					""")
			.param("id", id)
			.param("refused", onlyRefused)
			.update();
	}

	/**
	 * Whether the rows of a file say more than so many different things.
	 * @param places of the columns that count, from 1
	 */
	boolean saysMoreThan(int most, long id, List<Integer> places) {
		return this.jdbc.sql("""
				SELECT count(*) FROM (SELECT DISTINCT (SELECT array_agg(cells[i]) FROM unnest(:places::integer[]) AS i)
				                      FROM import_row WHERE import_id = :id LIMIT :most + 1) said
				""")
			.param("places", places.toArray(Integer[]::new))
			.param("id", id)
			.param("most", most)
			.query(Integer.class)
			.single() > most;
	}

	/** What rows of the file that have the same in one column have in another. */
	Map<String, Set<String>> said(Import file, ImportField one, Collection<String> values, ImportField other) {
		Map<String, Set<String>> said = new HashMap<>();
		String column = file.mapping().nameOf(one);
		String wanted = file.mapping().columns().get(other);
		if (wanted == null) {
			return said;
		}
		this.jdbc.sql("""
				SELECT DISTINCT btrim(cells[:one]) AS value, cells[:other] AS said FROM import_row
				WHERE import_id = :id AND btrim(cells[:one]) = ANY (:values)
				""")
			.param("one", file.header().indexOf(column) + 1)
			.param("other", file.header().indexOf(wanted) + 1)
			.param("id", file.id())
			.param("values", values.toArray(String[]::new))
			.query((row) -> {
				Mapping.Row cell = new Mapping.Row(List.of(wanted), 0, List.of(row.getString("said")));
				String value = file.mapping().value(other, cell);
				if (value != null) {
					said.computeIfAbsent(row.getString("value"), (key) -> new HashSet<>()).add(value.strip());
				}
			});
		return said;
	}

}
