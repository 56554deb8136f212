package org.entente.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Takes the rows of a file in as they are read, through COPY of PostgreSQL, on the
 * connection of the transaction.
 */
final class RowIntake implements RowSink {

	private static final String COPY = "COPY import_row (import_id, number, cells) FROM STDIN";

	private static final int BUFFER = 64 * 1024;

	private final DataSource connections;

	private final long id;

	private final StringBuilder buffer = new StringBuilder();

	private @Nullable CopyIn copy;

	private List<String> header = List.of();

	private int count;

	RowIntake(DataSource connections, long id) {
		this.connections = connections;
		this.id = id;
	}

	@Override
	public void header(List<String> columns) {
		this.header = columns;
	}

	@Override
	public void row(int number, List<String> cells) {
		this.buffer.append(this.id).append('\t').append(number).append("\t{");
		for (int i = 0; i < cells.size(); i++) {
			this.buffer.append((i == 0) ? "\"" : ",\"");
			append(cells.get(i));
			this.buffer.append('"');
		}
		this.buffer.append("}\n");
		this.count++;
		if (this.buffer.length() >= BUFFER) {
			send();
		}
	}

	/**
	 * A backslash escapes once in the array and once more in the line; so does a
	 * quotation mark within the array alone.
	 */
	private void append(String cell) {
		for (int i = 0; i < cell.length(); i++) {
			char letter = cell.charAt(i);
			switch (letter) {
				case '\\' -> this.buffer.append("\\\\\\\\");
				case '"' -> this.buffer.append("\\\\\"");
				case '\n' -> this.buffer.append("\\n");
				case '\r' -> this.buffer.append("\\r");
				case '\t' -> this.buffer.append("\\t");
				default -> this.buffer.append(letter);
			}
		}
	}

	private void send() {
		byte[] bytes = this.buffer.toString().getBytes(StandardCharsets.UTF_8);
		this.buffer.setLength(0);
		try {
			if (this.copy == null) {
				Connection connection = DataSourceUtils.getConnection(this.connections);
				this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
			}
			this.copy.writeToCopy(bytes, 0, bytes.length);
		}
		catch (SQLException ex) {
			throw new UncategorizedSQLException("copy of rows", COPY, ex);
		}
	}

	/** Ends it: all rows are in. */
	void end() {
		send();
		try {
			if (this.copy != null) {
				this.copy.endCopy();
			}
		}
		catch (SQLException ex) {
			throw new UncategorizedSQLException("copy of rows", COPY, ex);
		}
	}

	/** Leaves the connection fit for whatever follows a refused file. */
	void breakOff() {
		try {
			if (this.copy != null && this.copy.isActive()) {
				this.copy.cancelCopy();
			}
		}
		catch (SQLException ex) {
			throw new UncategorizedSQLException("copy of rows", COPY, ex);
		}
	}

	List<String> header() {
		return this.header;
	}

	int count() {
		return this.count;
	}

}
