package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.StatementCounter;
import org.entente.accounts.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** An import of claims asks the database about all rows at once, not about each. */
@DatabaseTest
@Import(StatementCounter.class)
class ImportStatementsIT {

	@Autowired
	ImportService imports;

	@Autowired
	ImportSearch search;

	@Autowired
	ImportJob job;

	@Autowired
	People people;

	@Autowired
	StatementCounter counter;

	@Test
	void statementsDoNotFollowTheNumberOfRows() throws IOException {
		Person researcher = this.people.researcher();
		imported("warm", 5, researcher);
		int few = imported("few", 5, researcher);
		int many = imported("many", 400, researcher);
		// Where numbers are left over of a block of fifty, a table needs no question for
		// them
		assertThat(many - few).as("more for 400 rows than for 5").isLessThanOrEqualTo(5);
	}

	private int imported(String name, int rows, Person by) throws IOException {
		String text = IntStream.range(0, rows)
			.mapToObj((i) -> i + ",PRK,IRN," + (1950 + i % 60) + "," + name + " goods " + i)
			.collect(Collectors.joining("\n", "id,supplier,recipient,date,what\n", "\n"));
		long id = this.imports.upload(new ImportService.Arrival("rows.csv", null, name, TableOptions.NONE),
				new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), by);
		Mapping guess = this.search.get(id, by).mapping();
		Map<ImportField, String> texts = new EnumMap<>(ImportField.class);
		texts.put(ImportField.STATEMENT, "{supplier} gave {what} to {recipient}.");
		texts.put(ImportField.DOMAIN, "trade and energy");
		texts.put(ImportField.GOODS, "{what}");
		this.imports.map(id, new Mapping(ImportTarget.CLAIMS, guess.columns(), texts, guess.missing(), null, Map.of(),
				Map.of(), Map.of()), by);
		this.imports.start(id, by);
		int statements = this.counter.during(this.job::round);
		assertThat(this.search.get(id, by).counts()).isEqualTo(Map.of(RowOutcome.IMPORTED, rows));
		return statements;
	}

}
