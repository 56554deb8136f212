package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;

import org.entente.accounts.DemoAccounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills an empty record with the demonstration files, in the order of their names, each
 * whole or not at all.
 */
@Component
@Profile("demo")
class DemoRecord implements ApplicationRunner {

	private final ExchangeReader reader;

	private final DemoAccounts accounts;

	private final JdbcClient jdbc;

	DemoRecord(ExchangeReader reader, DemoAccounts accounts, JdbcClient jdbc) {
		this.reader = reader;
		this.accounts = accounts;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) throws IOException {
		if (this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM claim)").query(Boolean.class).single()) {
			return;
		}
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:db/demo/*.json");
		Arrays.sort(files, Comparator.comparing(Resource::getFilename));
		for (Resource file : files) {
			try (InputStream in = file.getInputStream()) {
				this.reader.read(in, this.accounts.researcher(), this.accounts.reviewer());
			}
		}
	}

}
