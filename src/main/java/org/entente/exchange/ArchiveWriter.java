package org.entente.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything into one file: every row of the record and of its history, texts,
 * people without their passwords, and the audit chain. The same record makes the same
 * bytes. What is in it stands in its manifest, which comes last.
 */
@Component
class ArchiveWriter {

	static final String MANIFEST = "manifest.json";

	/** The first instant a ZIP file can name; when an archive was made is not in it. */
	private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ArchiveWriter(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Is called in a transaction that reads one state of the record. */
	void write(OutputStream out) throws IOException {
		this.jdbc.sql("SELECT set_config('TimeZone', 'UTC', true)").query(String.class).single();
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		List<ArchiveManifest.Entry> entries = new ArrayList<>();
		for (ArchiveTable table : ArchiveTable.all(this.jdbc)) {
			entries.add(write(table, zip));
		}
		begin(MANIFEST, zip);
		zip.write(this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest(entries)));
		zip.closeEntry();
		zip.finish();
	}

	private ArchiveManifest.Entry write(ArchiveTable table, ZipOutputStream zip) throws IOException {
		begin(table.entry(), zip);
		MessageDigest digest = sha256();
		long[] count = new long[2];
		this.jdbc
			.sql("SELECT to_jsonb(t)::text FROM (SELECT %s FROM %s) t ORDER BY %s".formatted(table.columnList(),
					table.quoted(), table.orderList()))
			.withFetchSize(500)
			.query((row) -> {
				byte[] line = (row.getString(1) + "\n").getBytes(StandardCharsets.UTF_8);
				digest.update(line);
				count[0]++;
				count[1] += line.length;
				write(line, zip);
			});
		zip.closeEntry();
		return new ArchiveManifest.Entry(table.entry(), count[0], count[1], HexFormat.of().formatHex(digest.digest()));
	}

	private static void write(byte[] line, ZipOutputStream zip) {
		try {
			zip.write(line);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void begin(String name, ZipOutputStream zip) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(NEVER);
		zip.putNextEntry(entry);
	}

	private ArchiveManifest manifest(List<ArchiveManifest.Entry> entries) {
		return new ArchiveManifest(ArchiveManifest.FORM, schema(this.jdbc), this.jdbc.sql(
				"SELECT position, hash, to_json(sealed_at) #>> '{}' AS sealed_at FROM seal ORDER BY position DESC LIMIT 1")
			.query(ArchiveManifest.Seal.class)
			.optional()
			.orElse(null),
				this.jdbc.sql("SELECT day::text, position, hash FROM checkpoint ORDER BY day DESC LIMIT 1")
					.query(ArchiveManifest.Checkpoint.class)
					.optional()
					.orElse(null),
				entries);
	}

	/** The last migration of a database. */
	static String schema(JdbcClient jdbc) {
		return jdbc.sql("""
				SELECT version FROM flyway_schema_history WHERE version IS NOT NULL AND success
				ORDER BY installed_rank DESC LIMIT 1
				""").query(String.class).single();
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
