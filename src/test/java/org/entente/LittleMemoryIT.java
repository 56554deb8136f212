package org.entente;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * FT-20: the application as it is shipped, in a process of its own with 192 MB of heap.
 * Twenty exports at once, eight of them written at a time, of a record that fits into it
 * a few times are streamed or told to come again; after an end without warning it starts
 * and exports as before.
 */
class LittleMemoryIT {

	private static final Path JAR = Path.of("target/entente.jar");

	private static final int CLAIMS = 8_000;

	private static final String FILL = """
			SET session_replication_role = replica;
			INSERT INTO account (id, username, name, role, created_at) VALUES (900001, 'filler', 'Filler', 'RESEARCHER', now());
			INSERT INTO relationship (id, code, created_at, changeset) VALUES (900001, 'IRN-PRK', now(), 1);
			INSERT INTO relationship_member (relationship_id, position, country_code, changeset) VALUES (900001, 0, 'IRN', 1), (900001, 1, 'PRK', 1);
			INSERT INTO source (id, external_id, kind, title, language, created_by, created_at, changeset)
			  VALUES (900001, gen_random_uuid(), 'ARTICLE', 'Article', 'en', 900001, now(), 1);
			INSERT INTO source_version (id, source_id, number, kind, content_known, created_by, created_at, changeset)
			  VALUES (900001, 900001, 1, 'CAPTURED', true, 900001, now(), 1);
			INSERT INTO claim (id, external_id, relationship_id, revision, kind, statement, domain, direction, modality, polarity, status, evidence,
			                   sources, origins, created_by, created_at, changed_at, changeset)
			  SELECT 1000000 + n, gen_random_uuid(), 900001, 1, 'TIE', 'Statement ' || n || ': ' || repeat('traded again; ', 60),
			    (SELECT name FROM domain ORDER BY position LIMIT 1), 'MUTUAL', 'OCCURRED', 'ASSERTED', 'ACCEPTED', 'SINGLE_ORIGIN', 1, 1, 900001, now(),
			    now(), 1 FROM generate_series(1, %1$d) n;
			INSERT INTO citation (id, external_id, claim_id, relationship_id, source_id, source_version_id, excerpt, locator, stance, credibility, language,
			                      created_by, created_at, changeset)
			  SELECT 20000000 + n, gen_random_uuid(), 1000000 + n, 900001, 900001, 900001, 'number ' || n || repeat(', said again', 140), 'page 1', 'ASSERTS', 3,
			    'en', 900001, now(), 1 FROM generate_series(1, %1$d) n;
			SET session_replication_role = DEFAULT;
			ANALYZE
			""";

	@TempDir
	Path folder;

	private final TestServer server = TestServer.get();

	private final String database = "entente_little_" + ProcessHandle.current().pid();

	private final int port = free();

	private Process process;

	@AfterEach
	void end() {
		if (this.process != null) {
			this.process.destroyForcibly().onExit().join();
			this.server.execute(this.server.login(), "DROP DATABASE IF EXISTS " + this.database + " WITH (FORCE)");
		}
	}

	@Test
	void twentyExportsNeedNoMoreThanThereIs() throws Exception {
		assumeTrue(Files.exists(JAR), "The application is not packed");
		this.server.execute(this.server.login(), "CREATE DATABASE " + this.database);
		start();
		fill();
		List<CompletableFuture<Integer>> exports = IntStream.range(0, 20)
			.mapToObj((i) -> CompletableFuture.supplyAsync(
					() -> export(List.of("xlsx", "csv", "json", "ndjson").get(i % 4)),
					(work) -> new Thread(work).start()))
			.toList();
		List<Integer> statuses = exports.stream().map(CompletableFuture::join).toList();
		assertThat(statuses).containsOnly(200, 429)
			.filteredOn((status) -> status == 200)
			.hasSizeGreaterThanOrEqualTo(3);
		assertThat(this.process.isAlive()).isTrue();
		assertThat(get("/claims", BodyHandlers.discarding()).statusCode()).isEqualTo(200);
		InputStream broken = get("/claims.json", BodyHandlers.ofInputStream()).body();
		broken.readNBytes(1000);
		this.process.destroyForcibly().onExit().join();
		start();
		assertThat(export("xlsx")).isEqualTo(200);
	}

	/** An export, read to its end, where the first claim stands. */
	private int export(String format) {
		try {
			Path file = Files.createTempFile(this.folder, "export", format);
			HttpResponse<Path> answer = get("/claims." + format, BodyHandlers.ofFile(file));
			if (answer.statusCode() == 200) {
				assertThat(holdsTheFirst(file, format)).as(format).isTrue();
			}
			else {
				assertThat(answer.headers().firstValue("Retry-After")).as(format).isPresent();
			}
			return answer.statusCode();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean holdsTheFirst(Path file, String format) throws IOException {
		if (!format.equals("xlsx")) {
			return Files.readString(file).contains("Statement 1:");
		}
		try (ZipFile workbook = new ZipFile(file.toFile());
				InputStream sheet = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"))) {
			return new String(sheet.readAllBytes(), StandardCharsets.UTF_8).contains("Statement 1:");
		}
	}

	private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> body) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
					.timeout(Duration.ofMinutes(2))
					.build(), body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void start() throws IOException {
		Path log = this.folder.resolve("log");
		this.process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx192m",
				"-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString(),
				"--server.port=" + this.port, "--spring.datasource.url=" + this.server.address(this.database),
				"--spring.datasource.username=" + this.server.login().user(),
				"--spring.datasource.password=" + this.server.login().password(),
				"--entente.reading-needs-sign-in=false", "--entente.search.folder=" + this.folder.resolve("search"),
				"--entente.search.follow=false", "--entente.exports.at-once=8", "--entente.home=" + this.folder)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
		Awaitility.await("start of the application").atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> {
			assertThat(this.process.isAlive()).as(Files.readString(log)).isTrue();
			return get("/actuator/health/readiness", BodyHandlers.discarding()).statusCode() == 200;
		});
	}

	/** Claims of 3,000 letters with their evidence, loaded past the triggers. */
	private void fill() throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.server.address(this.database),
				this.server.login().user(), this.server.login().password());
				Statement statement = connection.createStatement()) {
			for (String sql : FILL.formatted(CLAIMS).split(";\n")) {
				statement.execute(sql);
			}
		}
	}

	private static int free() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
