package org.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL of the tests: the server at {@code ENTENTE_TEST_DATABASE_URL} (an
 * address up to and with the last slash, {@code jdbc:postgresql://localhost/}) where that
 * is set, reached as a role that may create others, else a container where Docker
 * answers, else the embedded binaries.
 */
record TestServer(String base, Login login, boolean outlivesTheTests) {

	private static final Logger LOG = LoggerFactory.getLogger(TestServer.class);

	static TestServer get() {
		return Started.SERVER;
	}

	String address(String database) {
		return this.base + database;
	}

	/** A role that may connect. */
	record Login(String user, String password) {

		static Login of(String user) {
			return new Login(user, UUID.randomUUID().toString());
		}

	}

	void execute(Login as, String sql) {
		try (Connection connection = DriverManager.getConnection(address("postgres"), as.user(), as.password());
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static TestServer start() {
		String given = System.getenv("ENTENTE_TEST_DATABASE_URL");
		if (given != null) {
			LOG.info("The tests use the database server at {}", given);
			return new TestServer(given,
					new Login(System.getenv().getOrDefault("ENTENTE_TEST_DATABASE_USER", "postgres"),
							System.getenv().getOrDefault("ENTENTE_TEST_DATABASE_PASSWORD", "")),
					true);
		}
		return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
	}

	@SuppressWarnings("resource") // lives as long as the tests do
	private static TestServer container() {
		LOG.info("The tests use PostgreSQL 15 in a container");
		PostgreSQLContainer container = new PostgreSQLContainer("postgres:15");
		container.withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --encoding=UTF8").start();
		String base = "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/";
		return new TestServer(base, new Login(container.getUsername(), container.getPassword()), false);
	}

	private static TestServer embedded() {
		LOG.info("The tests use the embedded PostgreSQL");
		String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setLocaleConfig("locale", system.contains("linux") ? "C.UTF-8" : "en_US.UTF-8")
				.setServerConfig("fsync", "off")
				.setServerConfig("jit", "off")
				.start();
			return new TestServer("jdbc:postgresql://localhost:" + server.getPort() + "/", new Login("postgres", ""),
					false);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Started {

		private static final TestServer SERVER = start();

	}

}
