package org.entente.local;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the embedded database where no other is named by {@code spring.datasource.url}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class LocalConfiguration {

	@Bean
	EmbeddedDatabase embeddedDatabase(@Value("${entente.home}") Path home) {
		return new EmbeddedDatabase(home);
	}

	@Bean
	FlywayConnectionDetails ownerOfEmbeddedDatabase(EmbeddedDatabase database) {
		return database.owner();
	}

}
