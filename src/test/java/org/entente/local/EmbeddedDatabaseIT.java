package org.entente.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database that needs no installation, on its own data folder. */
class EmbeddedDatabaseIT {

	@TempDir
	Path home;

	@Test
	void theApplicationIsNotTheOwnerInANewFolderNorInOneOfBefore() {
		try (EmbeddedDatabase database = new EmbeddedDatabase(this.home)) {
			assertThat(rights(database)).isEqualTo("entente, superuser false");
			JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(database.owner().getJdbcUrl()));
			owner.sql("CREATE TABLE kept ()").update();
			owner.sql("DROP ROLE entente").update();
		}
		try (EmbeddedDatabase database = new EmbeddedDatabase(this.home)) {
			assertThat(rights(database)).isEqualTo("entente, superuser false");
			assertThat(
					application(database).sql("SELECT to_regclass('kept') IS NOT NULL").query(Boolean.class).single())
				.isTrue();
		}
	}

	private static String rights(EmbeddedDatabase database) {
		return application(database)
			.sql("SELECT rolname || ', superuser ' || rolsuper FROM pg_roles WHERE rolname = current_user")
			.query(String.class)
			.single();
	}

	private static JdbcClient application(EmbeddedDatabase database) {
		return JdbcClient
			.create(new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
	}

}
