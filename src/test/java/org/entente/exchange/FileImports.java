package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Takes files in for tests and imports them at once. */
@TestComponent
class FileImports {

	private final ImportService imports;

	private final ImportJob job;

	FileImports(ImportService imports, ImportJob job) {
		this.imports = imports;
		this.job = job;
	}

	long uploaded(String name, @Nullable String dataSet, String text, Person by) throws IOException {
		return this.imports.upload(new ImportService.Arrival(name, dataSet, null, TableOptions.NONE),
				new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), by);
	}

	void run(long id, Person by) {
		this.imports.start(id, by);
		this.job.round();
	}

	long imported(String name, @Nullable String dataSet, String text, Person by) throws IOException {
		long id = uploaded(name, dataSet, text, by);
		run(id, by);
		return id;
	}

}
