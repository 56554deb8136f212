package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty record with the demonstration files, in the order of their names, each
 * whole or not at all.
 */
@Component
@Profile("demo")
class DemoRecord implements ApplicationRunner {

	private final ExchangeReader reader;

	private final JdbcClient jdbc;

	DemoRecord(ExchangeReader reader, JdbcClient jdbc) {
		this.reader = reader;
		this.jdbc = jdbc;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		if (this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM claim)").query(Boolean.class).single()) {
			return;
		}
		this.jdbc.sql(
				"insert into account(id,username,name,role,created_at) values (-1,'r1','Researcher','RESEARCHER',now()),(-2,'r2','Reviewer','REVIEWER',now()) on conflict do nothing")
			.update();
		Person researcher = new Person(-1, "r1", "Researcher", Role.RESEARCHER);
		Person reviewer = new Person(-2, "r2", "Reviewer", Role.REVIEWER);
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:db/demo/*.json");
		Arrays.sort(files, Comparator.comparing(Resource::getFilename));
		for (Resource file : files) {
			try (InputStream in = file.getInputStream()) {
				this.reader.read(in, researcher, reviewer);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
