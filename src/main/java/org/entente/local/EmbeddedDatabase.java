package org.entente.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server of our own, on the loopback address only, that lives and dies with
 * the application.
 */
class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final int MAJOR_VERSION = 18;

	private final DataFolder folder;

	private final EmbeddedPostgres server;

	EmbeddedDatabase(Path home) {
		this.folder = DataFolder.take(home);
		try {
			this.folder.checkVersion(MAJOR_VERSION);
			this.folder.endLeftover();
			this.server = start(this.folder);
		}
		catch (IOException ex) {
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
		return "postgres";
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public String getJdbcUrl() {
		return this.server.getJdbcUrl("postgres", "postgres");
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

}
