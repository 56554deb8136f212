package org.entente.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server of our own, on the loopback address only, that lives and dies with
 * the application. The tables belong to the {@linkplain #owner() owner}; the application
 * connects as a role that owns nothing.
 */
class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final int MAJOR_VERSION = 18;

	private static final String OWNER = "postgres";

	private static final String APPLICATION = "entente";

	private final DataFolder folder;

	private final EmbeddedPostgres server;

	EmbeddedDatabase(Path home) {
		this.folder = DataFolder.take(home);
		try {
			this.folder.checkVersion(MAJOR_VERSION);
			this.folder.endLeftover();
			this.server = start(this.folder);
			addApplicationRole(this.server);
		}
		catch (IOException | SQLException ex) {
			throw new CannotStartException("the embedded database did not start: " + ex.getMessage(), ex);
		}
		catch (IllegalStateException ex) {
			throw new CannotStartException("there is no embedded PostgreSQL for this platform. "
					+ "Give the address of a server with SPRING_DATASOURCE_URL.", ex);
		}
	}

	private static EmbeddedPostgres start(DataFolder folder) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(folder.postgresData())
			.setCleanDataDirectory(false)
			.setOverrideWorkingDirectory(folder.postgresBinaries().toFile())
			.setRegisterShutdownHook(false)
			.setPGStartupWait(Duration.ofSeconds(60))
			.setLocaleConfig("locale", unicodeLocale())
			.setServerConfig("jit", "off")
			.start();
	}

	/** Folders of before there were two roles lack it. */
	private static void addApplicationRole(EmbeddedPostgres server) throws SQLException {
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("DO $$ BEGIN IF to_regrole('%1$s') IS NULL THEN CREATE ROLE %1$s LOGIN; END IF; END $$"
				.formatted(APPLICATION));
		}
	}

	/**
	 * A locale whose character classes know every script: with plain C, search is blind
	 * to most of them.
	 */
	private static String unicodeLocale() {
		String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		return system.contains("linux") ? "C.UTF-8" : "en_US.UTF-8";
	}

	@Override
	public String getUsername() {
		return APPLICATION;
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public String getJdbcUrl() {
		return this.server.getJdbcUrl(APPLICATION, "postgres");
	}

	/** As whom migrations connect. */
	FlywayConnectionDetails owner() {
		return new Owner(this.server.getJdbcUrl(OWNER, "postgres"));
	}

	@Override
	public void close() {
		try (this.folder) {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Owner(String url) implements FlywayConnectionDetails {

		@Override
		public String getUsername() {
			return OWNER;
		}

		@Override
		public String getPassword() {
			return "";
		}

		@Override
		public String getJdbcUrl() {
			return this.url;
		}

	}

}
