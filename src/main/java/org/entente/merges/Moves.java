package org.entente.merges;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Re-points rows from one record to another and remembers each, so that it can be pointed
 * back. Names of tables and columns, and conditions on the row {@code t}, are fixed text.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Moves {

	private final JdbcClient jdbc;

	Moves(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A column that points to a record, and which of the rows are moved. */
	record Pointer(String table, String column, String condition) {

		static Pointer all(String table, String column) {
			return new Pointer(table, column, "TRUE");
		}

	}

	void move(Merge merge, Pointer pointer) {
		move(merge, pointer, merge.mergedId(), merge.keptId());
	}

	void move(Merge merge, Pointer pointer, long from, long to) {
		this.jdbc.sql("""
				INSERT INTO merge_move (merge_id, table_name, row_id, column_name, old_id, new_id)
				SELECT :merge, :table, t.id, :column, :from, :to FROM %s t WHERE t.%s = :from AND (%s)
				""".formatted(pointer.table(), pointer.column(), pointer.condition()))
			.param("merge", merge.id())
			.param("table", pointer.table())
			.param("column", pointer.column())
			.param("from", from)
			.param("to", to)
			.update();
		apply(merge, pointer.table(), pointer.column(), "new_id", "old_id");
	}

	/**
	 * Points back every row that still points where the merge had it point; a row that
	 * was pointed elsewhere since stays as it is.
	 */
	void back(Merge merge) {
		record Column(String tableName, String columnName) {
		}
		List<Column> columns = this.jdbc
			.sql("SELECT DISTINCT table_name, column_name FROM merge_move WHERE merge_id = :merge ORDER BY 1, 2")
			.param("merge", merge.id())
			.query(Column.class)
			.list();
		columns.forEach((column) -> apply(merge, column.tableName(), column.columnName(), "old_id", "new_id"));
	}

	private void apply(Merge merge, String table, String column, String to, String from) {
		this.jdbc
			.sql("""
					UPDATE %1$s t SET %2$s = m.%3$s FROM merge_move m
					WHERE m.merge_id = :merge AND m.table_name = :table AND m.column_name = :column AND m.row_id = t.id AND t.%2$s = m.%4$s
					"""
				.formatted(table, column, to, from))
			.param("merge", merge.id())
			.param("table", table)
			.param("column", column)
			.update();
	}

}
