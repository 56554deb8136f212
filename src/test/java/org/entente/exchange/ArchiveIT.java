package org.entente.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TableOwner;
import org.entente.accounts.Person;
import org.entente.shared.NotAllowedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The archive of the demonstration record, and another instance that reads it. */
@DatabaseTest
@TestPropertySource(properties = "entente.test=an archive of its own")
class ArchiveIT {

	@Autowired
	ExchangeReader reader;

	@Autowired
	Archives archives;

	@Autowired
	DataSourceProperties database;

	@Value("${spring.flyway.user}")
	String owner;

	@Value("${spring.flyway.password}")
	String password;

	@Autowired
	TableOwner tables;

	@Autowired
	JsonMapper json;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	People people;

	@TempDir
	Path folder;

	@BeforeEach
	void load() throws IOException {
		if (this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM claim)").query(Boolean.class).single()) {
			return;
		}
		Person researcher = this.people.researcher();
		Person reviewer = this.people.reviewer();
		try (Stream<Path> files = Files.list(Path.of("db/demo"))) {
			for (Path file : files.filter((f) -> f.toString().endsWith(".json")).sorted().toList()) {
				this.reader.read(Files.newInputStream(file), researcher, reviewer);
			}
		}
		this.jdbc.sql("UPDATE actor SET description = 'As described anew' WHERE id = (SELECT min(id) FROM actor)")
			.update();
	}

	@Test
	void readIntoAnEmptyInstanceItMakesTheSameBytesAgain() throws IOException {
		byte[] archive = archive();
		assertThat(archive()).as("twice the same").isEqualTo(archive);
		Instance other = instance();
		assertThat(other.read(file(archive))).isGreaterThan(1000);
		assertThat(other.archive()).isEqualTo(archive);
		assertThat(other.number("SELECT count(*) FROM broken_seals()")).isZero();
		for (String query : List.of("SELECT count(*) FROM claim", "SELECT count(*) FROM claim_revision",
				"SELECT count(*) FROM review", "SELECT count(*) FROM seal", "SELECT count(*) FROM history.actor")) {
			assertThat(other.number(query)).as(query).isPositive().isEqualTo(number(query));
		}
		assertThat(other.number("SELECT nextval('claim_seq') - (SELECT max(id) FROM claim)")).isPositive();
		assertThat(other.number("SELECT count(*) FROM account WHERE password_hash IS NOT NULL")).isZero();
		assertThatThrownBy(() -> other.read(file(archive))).hasMessageContaining("not empty");
	}

	@Test
	void noSecretLeavesTheInstance() throws IOException {
		Path file = file(archive());
		try (ZipFile zip = new ZipFile(file.toFile())) {
			List<String> names = Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
			assertThat(names).contains("record/claim.ndjson", "record/seal.ndjson", "history/claim.ndjson")
				.endsWith("manifest.json")
				.noneMatch((name) -> name.matches(".*(token|invitation|session|watch|mail|idempotency).*"));
			for (ZipEntry entry : Collections.list(zip.entries())) {
				assertThat(text(zip, entry)).as(entry.getName()).doesNotContain("password_hash", "$argon2");
			}
			assertThat(text(zip, zip.getEntry("manifest.json"))).contains("entente-archive/1",
					"\"name\" : \"record/claim.ndjson\"", "\"sha256\"");
		}
	}

	@Test
	void whatWasAlteredOnItsWayIsNotRead() throws IOException {
		Path altered = this.folder.resolve("altered.zip");
		try (ZipFile zip = new ZipFile(file(archive()).toFile());
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(altered))) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(text(zip, entry).replace("\"ACCEPTED\"", "\"IN_REVIEW\"").getBytes(StandardCharsets.UTF_8));
			}
		}
		Instance other = instance();
		assertThatThrownBy(() -> other.read(altered)).hasMessageContaining("is not what its manifest says");
		assertThat(other.number("SELECT count(*) FROM relationship")).isZero();
		Path nothing = Files.writeString(this.folder.resolve("nothing.zip"), "PK");
		assertThatThrownBy(() -> other.read(nothing)).isInstanceOf(IOException.class);
	}

	@Test
	void onlyAdministratorsHaveIt() {
		assertThatThrownBy(() -> this.archives.write(OutputStream::nullOutputStream, this.people.reviewer()))
			.isInstanceOf(NotAllowedException.class);
	}

	private byte[] archive() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.archives.write(() -> out, this.people.first());
		return out.toByteArray();
	}

	private Path file(byte[] archive) throws IOException {
		return Files.write(this.folder.resolve(UUID.randomUUID() + ".zip"), archive);
	}

	private static String text(ZipFile zip, ZipEntry entry) throws IOException {
		return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
	}

	private long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	/** Another Entente, empty, on the same server. */
	private Instance instance() {
		String name = "entente_archive_" + UUID.randomUUID().toString().replace('-', '_');
		this.tables.jdbc().sql("CREATE DATABASE " + name).update();
		DriverManagerDataSource source = new DriverManagerDataSource(
				this.database.determineUrl().replaceFirst("/[^/?]+(?=\\?|$)", "/" + name), this.owner, this.password);
		return new Instance(source, JdbcClient.create(source), this.json, this.database);
	}

	private record Instance(DriverManagerDataSource source, JdbcClient jdbc, JsonMapper json,
			DataSourceProperties application) {

		/** As the command does, with a context that also makes the tables. */
		long read(Path file) throws IOException {
			try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ArchiveCommand.Parts.class)
				.web(WebApplicationType.NONE)
				.run("--spring.datasource.url=" + this.source.getUrl(),
						"--spring.datasource.username=" + this.application.determineUsername(),
						"--spring.datasource.password=" + this.application.determinePassword(),
						"--spring.flyway.user=" + this.source.getUsername(),
						"--spring.flyway.password=" + this.source.getPassword())) {
				return context.getBean(ArchiveReader.class).read(file);
			}
		}

		byte[] archive() {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			new TransactionTemplate(new JdbcTransactionManager(this.source)).executeWithoutResult((status) -> {
				try {
					new ArchiveWriter(this.jdbc, this.json).write(out);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
			return out.toByteArray();
		}

		long number(String sql) {
			return this.jdbc.sql(sql).query(Long.class).single();
		}

	}

}
