package org.entente.exchange;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** An event of MISP: what it has a place for comes in, the rest is said to be none. */
@DatabaseTest
@org.springframework.context.annotation.Import(FileImports.class)
@TestPropertySource(properties = "entente.test=misp")
class MispImportIT {

	private static final String EVENT = """
			{"response": [{"Event": {"uuid": "e1", "info": "A campaign against banks", "date": "2016-02-07",
			 "Orgc": {"name": "Example CERT"},
			 "Attribute": [
			  {"uuid": "a1", "type": "link", "category": "External analysis", "value": "https://example.org/report", "comment": "The report"},
			  {"uuid": "a2", "type": "ip-dst", "category": "Network activity", "value": "192.0.2.1"}],
			 "Object": [
			  {"uuid": "o1", "name": "person", "Attribute": [
			   {"object_relation": "first-name", "type": "first-name", "value": "Anna"},
			   {"object_relation": "last-name", "type": "last-name", "value": "Example"},
			   {"object_relation": "nationality", "type": "nationality", "value": "North Korea"}]},
			  {"uuid": "o2", "name": "publication", "Attribute": [
			   {"object_relation": "title", "type": "text", "value": "A paper"},
			   {"object_relation": "authors", "type": "text", "value": "A. One"},
			   {"object_relation": "authors", "type": "text", "value": "B. Two"},
			   {"object_relation": "year", "type": "text", "value": "2017"}]}],
			 "EventReport": [{"uuid": "r1", "name": "What was found", "content": "Much.", "deleted": false}],
			 "Galaxy": [{"type": "threat-actor", "GalaxyCluster": [{"uuid": "c1", "type": "threat-actor", "value": "Example Group",
			   "description": "Steals.", "meta": {"country": ["KP"], "cfr-suspected-state-sponsor": ["North Korea"],
			   "cfr-suspected-victims": ["South Korea", "Example Bank"]}}]}]}}]}
			""";

	@Autowired
	ImportService imports;

	@Autowired
	ImportSearch search;

	@Autowired
	FileImports files;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	@BeforeEach
	void begin() {
		this.researcher = this.people.researcher();
	}

	@Test
	void linksAndReportsBecomeSources() throws IOException {
		long id = uploaded(EVENT);
		run(id);
		assertThat(this.jdbc
			.sql("""
					SELECT concat_ws(' | ', s.kind, s.title, s.author, s.published, s.url, s.note)
					FROM import_row r JOIN source s ON s.external_id = r.external_id WHERE r.import_id = :id ORDER BY r.number
					""")
			.param("id", id)
			.query(String.class)
			.list()).containsExactly(
					"REPORT | A campaign against banks | Example CERT | 2016-02-07 | MISP event: A campaign against banks",
					"OTHER | The report | https://example.org/report | MISP event: A campaign against banks",
					"PAPER | A paper | A. One; B. Two | 2017 | MISP event: A campaign against banks",
					"REPORT | What was found | Example CERT | MISP event: A campaign against banks");
		assertThat(refusals(id)).containsExactly("kind term.unknown attribute: ip-dst", "kind term.unknown person",
				"kind term.unknown organisation", "kind term.unknown tie", "kind term.unknown tie");
		long again = uploaded(EVENT);
		run(again);
		assertThat(this.search.get(again, this.researcher).counts())
			.isEqualTo(Map.of(RowOutcome.UNCHANGED, 4, RowOutcome.REFUSED, 5));
	}

	@Test
	void threatActorsAndPersonsBecomeActors() throws IOException {
		long id = uploaded(EVENT.replace("A campaign", "The campaign"));
		become(id, ImportTarget.ACTORS, Map.of());
		run(id);
		assertThat(this.jdbc
			.sql("""
					SELECT concat_ws(' ', a.name, a.kind, a.home, coalesce(a.description, '-'))
					FROM import_row r JOIN actor a ON a.external_id = r.external_id WHERE r.import_id = :id ORDER BY r.number
					""")
			.param("id", id)
			.query(String.class)
			.list()).containsExactly("Anna Example PERSON PRK -", "Example Group ORGANISATION PRK Steals.");
	}

	/** Only where the file names both states, and never a domain that it does not say. */
	@Test
	void aVictimThatIsAStateBecomesAClaim() throws IOException {
		long id = uploaded(EVENT.replace("A campaign", "One campaign"));
		become(id, ImportTarget.CLAIMS, Map.of(ImportField.DOMAIN, "cyber"));
		run(id);
		assertThat(this.jdbc.sql("""
				SELECT concat_ws(' ', r.code, c.from_country, c.domain, c.status) || ': ' || c.statement
				FROM import_row i JOIN claim c ON c.id = i.claim_id JOIN relationship r ON r.id = c.relationship_id
				WHERE i.import_id = :id
				""").param("id", id).query(String.class).list()).containsExactly(
				"KOR-PRK PRK cyber IN_REVIEW: Example Group: suspected state sponsor North Korea, suspected victim South Korea.");
		assertThat(this.search.unresolved(id, this.researcher)).containsOnlyKeys("Example Bank");
	}

	private List<String> refusals(long id) {
		return this.search.rows(id, RowOutcome.REFUSED, 0, 20, this.researcher)
			.stream()
			.map((row) -> row.faults()
				.stream()
				.limit(1)
				.map((fault) -> fault.column() + " " + fault.key() + " " + fault.arguments().get(0))
				.collect(Collectors.joining()))
			.toList();
	}

	private void become(long id, ImportTarget target, Map<ImportField, String> texts) {
		Import file = this.search.get(id, this.researcher);
		Mapping as = file.mapping().as(target, file.header());
		Map<ImportField, String> all = new EnumMap<>(ImportField.class);
		all.putAll(as.texts());
		all.putAll(texts);
		this.imports.map(id, new Mapping(target, as.columns(), all, as.missing(), as.numbers(), as.words(),
				as.countries(), as.actors()), this.researcher);
	}

	private long uploaded(String text) throws IOException {
		return this.files.uploaded("misp.json", null, text, this.researcher);
	}

	private void run(long id) {
		this.files.run(id, this.researcher);
	}

}
