package org.entente.local;

import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells migrations which role of the database the application is connected as, so that
 * they give it its rights: see {@code db/migration/afterMigrate__grants.sql}.
 */
@Component
class ApplicationRole implements FlywayConfigurationCustomizer {

	private static final String PLACEHOLDER = "application_role";

	private final JdbcClient jdbc;

	ApplicationRole(DataSource database) {
		this.jdbc = JdbcClient.create(database);
	}

	@Override
	public void customize(FluentConfiguration flyway) {
		String role = this.jdbc.sql("SELECT replace(current_user, '''', '''''')").query(String.class).single();
		Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
		placeholders.put(PLACEHOLDER, role);
		flyway.placeholders(placeholders);
	}

}
