package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.entente.People;
import org.entente.accounts.Person;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts events into the record the way users do: by importing a file. */
@TestComponent
public class EventFixture {

	private final ImportService imports;

	private final ImportJob job;

	private final People people;

	private final JdbcClient jdbc;

	EventFixture(ImportService imports, ImportJob job, People people, JdbcClient jdbc) {
		this.imports = imports;
		this.job = job;
		this.people = people;
		this.jdbc = jdbc;
	}

	/**
	 * Imports rows of number, day, two states, code and address; returns the number of
	 * their data set.
	 */
	public long imported(String title, String rows) {
		Person by = this.people.researcher();
		String text = "GLOBALEVENTID,SQLDATE,Actor1CountryCode,Actor2CountryCode,EventCode,SOURCEURL\n" + rows;
		try {
			long id = this.imports.upload(new ImportService.Arrival("events.csv", null, title, TableOptions.NONE),
					new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), by);
			this.imports.start(id, by);
			this.job.round();
			return this.jdbc
				.sql("SELECT s.id FROM source s JOIN import i ON i.data_set = s.external_id WHERE i.id = :id")
				.param("id", id)
				.query(Long.class)
				.single();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
