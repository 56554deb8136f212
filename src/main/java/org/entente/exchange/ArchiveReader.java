package org.entente.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts an archive into an empty instance, row by row as it was: with its history and its
 * audit chain, and without adding anything to either. It connects as the role that owns
 * the tables: the application itself may not do this. Nobody has a password there yet.
 */
class ArchiveReader {

	private static final int ROWS = 500;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final JsonMapper json;

	ArchiveReader(Flyway flyway, JsonMapper json) {
		DataSource owned = flyway.getConfiguration().getDataSource();
		this.jdbc = JdbcClient.create(owned);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(owned));
		this.json = json;
	}

	/**
	 * Reads an archive, whole or not at all.
	 * @return how many rows it had
	 * @throws IOException where it is damaged, does not fit, or the instance is not empty
	 */
	long read(Path file) throws IOException {
		try {
			return Objects.requireNonNull(this.transactions.execute((status) -> {
				try {
					return readWhole(file);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private long readWhole(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
			ArchiveManifest manifest = this.json.readValue(bytes(zip, ArchiveWriter.MANIFEST), ArchiveManifest.class);
			List<ArchiveTable> tables = ArchiveTable.all(this.jdbc);
			check(manifest, tables, zip);
			this.jdbc.sql("SELECT set_config('statement_timeout', '0', true), set_config('TimeZone', 'UTC', true)")
				.query()
				.singleRow();
			String all = String.join(", ", tables.stream().map(ArchiveTable::quoted).toList());
			triggers("DISABLE", tables);
			this.jdbc.sql("TRUNCATE " + all + " CASCADE").update();
			long rows = 0;
			for (ArchiveTable table : tables) {
				rows += fill(table, zip);
			}
			triggers("ENABLE", tables);
			tables.forEach(this::advance);
			return rows;
		}
	}

	private void check(ArchiveManifest manifest, List<ArchiveTable> tables, ZipFile zip) throws IOException {
		if (!ArchiveManifest.FORM.equals(manifest.form())) {
			throw new IOException("not in the form " + ArchiveManifest.FORM + ": " + manifest.form());
		}
		String here = ArchiveWriter.schema(this.jdbc);
		if (!here.equals(manifest.schema())) {
			throw new IOException(
					"it was made by a version with migration %s, this one has %s".formatted(manifest.schema(), here));
		}
		Map<String, String> expected = new HashMap<>();
		manifest.entries().forEach((entry) -> expected.put(entry.name(), entry.sha256()));
		for (ArchiveTable table : tables) {
			if (!sha256(zip, table.entry()).equals(expected.get(table.entry()))) {
				throw new IOException(table.entry() + " is not what its manifest says");
			}
		}
		boolean used = this.jdbc.sql("""
				SELECT EXISTS (SELECT 1 FROM claim) OR EXISTS (SELECT 1 FROM source) OR EXISTS (SELECT 1 FROM actor)
				    OR EXISTS (SELECT 1 FROM outlet) OR EXISTS (SELECT 1 FROM account WHERE password_hash IS NOT NULL)
				""").query(Boolean.class).single();
		if (used) {
			throw new IOException("the instance is not empty");
		}
	}

	private static InputStream open(ZipFile zip, String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			throw new IOException(name + " is missing");
		}
		return zip.getInputStream(entry);
	}

	private static byte[] bytes(ZipFile zip, String name) throws IOException {
		try (InputStream in = open(zip, name)) {
			return in.readAllBytes();
		}
	}

	private static String sha256(ZipFile zip, String name) throws IOException {
		MessageDigest digest = ArchiveWriter.sha256();
		try (InputStream in = new DigestInputStream(open(zip, name), digest)) {
			in.transferTo(OutputStream.nullOutputStream());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** What the triggers would add is in the archive already. */
	private void triggers(String what, List<ArchiveTable> tables) {
		tables
			.forEach((table) -> this.jdbc.sql("ALTER TABLE " + table.quoted() + " " + what + " TRIGGER USER").update());
	}

	private long fill(ArchiveTable table, ZipFile zip) throws IOException {
		long rows = 0;
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(open(zip, table.entry()), StandardCharsets.UTF_8))) {
			List<String> some = new ArrayList<>();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				some.add(line);
				rows++;
				if (some.size() == ROWS) {
					add(table, some);
				}
			}
			add(table, some);
		}
		return rows;
	}

	private void add(ArchiveTable table, List<String> lines) {
		if (!lines.isEmpty()) {
			this.jdbc.sql(
					"INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM jsonb_populate_recordset(NULL::%1$s, :rows::jsonb)"
						.formatted(table.quoted(), table.columnList()))
				.param("rows", "[" + String.join(",", lines) + "]")
				.update();
			lines.clear();
		}
	}

	/** What is recorded from now on has numbers of its own. */
	private void advance(ArchiveTable table) {
		if (table.schema().equals("public") && table.columns().contains("id")) {
			this.jdbc
				.sql("""
						SELECT setval(s.name::regclass, greatest(1, (SELECT max(id) FROM %1$s)))
						FROM (SELECT coalesce(pg_get_serial_sequence('%1$s', 'id'), to_regclass('public.%2$s_seq')::text) AS name) s
						WHERE s.name IS NOT NULL
						"""
					.formatted(table.quoted(), table.name()))
				.query(Long.class)
				.optional();
		}
	}

}
