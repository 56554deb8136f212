package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.Evidence;
import org.entente.claims.RelationshipFigures;
import org.entente.claims.RelationshipLedger;
import org.entente.sources.SourceTexts;
import org.entente.sources.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The demonstration record, as a user's input: through the services, with the texts where
 * they are at hand.
 */
@DatabaseTest
@TestPropertySource(properties = "entente.test=a database of its own")
class DemoRecordIT {

	private static final Path SEEDS = Path.of("..", "shared", "seeds");

	@Autowired
	ExchangeReader reader;

	@Autowired
	RelationshipLedger ledger;

	@Autowired
	RelationshipFigures figures;

	@Autowired
	SourceTexts texts;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	@BeforeEach
	void load() throws IOException {
		this.researcher = this.people.researcher();
		if (count("SELECT count(*) FROM claim") > 0) {
			return;
		}
		Person reviewer = this.people.reviewer();
		try (Stream<Path> files = Files.list(Path.of("db/demo"))) {
			for (Path file : files.filter((f) -> f.toString().endsWith(".json")).sorted().toList()) {
				this.reader.read(Files.newInputStream(file), this.researcher, reviewer);
			}
		}
	}

	@Test
	void itIsLargeEnoughToShowWhatEntenteDoes() {
		assertThat(count("SELECT count(*) FROM claim")).isGreaterThanOrEqualTo(70);
		assertThat(this.ledger.all()).hasSizeGreaterThanOrEqualTo(5);
		assertThat(this.ledger.all().stream().map((entry) -> entry.code().toString())).contains("IRN-PRK", "PRK-RUS",
				"CHN-PRK-RUS");
	}

	@Test
	void theMatrixTotalsEqualARecount() {
		for (RelationshipLedger.Entry entry : this.ledger.all()) {
			int recount = count(
					"SELECT count(*) FROM claim WHERE status IN ('IN_REVIEW', 'ACCEPTED') AND relationship_id = "
							+ entry.id());
			assertThat(this.figures.numbers(entry.id()).total()).as(entry.name()).isEqualTo(recount);
			assertThat(entry.claims()).isEqualTo(recount);
		}
	}

	@Test
	void nothingInItIsPresentedAsEstablished() {
		assertThat(this.ledger.all().stream().map(RelationshipLedger.Entry::byEvidence).map(Map::keySet))
			.allSatisfy((states) -> assertThat(states).doesNotContain(Evidence.CORROBORATED));
	}

	@Test
	void everyDomainAndEveryKindOfClaimTheDocumentsSpeakOfIsThere() {
		assertThat(strings("SELECT DISTINCT kind FROM claim")).contains("TIE", "MOTIVE", "POSITION", "BENEFIT", "RISK",
				"LIMITATION", "FACTOR", "SCENARIO");
		assertThat(strings("SELECT DISTINCT kind FROM claim_link")).contains("IN_EXCHANGE_FOR", "DENIES");
		assertThat(strings("SELECT DISTINCT polarity FROM claim")).contains("DENIED");
		assertThat(strings("SELECT DISTINCT kind FROM actor")).contains("UNNAMED", "PERSON");
		assertThat(strings("SELECT date FROM claim")).contains("198X", "199X/..", "2009-04-18");
	}

	@Test
	void noSourceTextIsShipped() {
		assertThat(count("SELECT count(*) FROM source_version v WHERE text IS NOT NULL AND NOT EXISTS "
				+ "(SELECT 1 FROM change_log l WHERE l.kind = 'text supplied' AND l.subject_id = v.source_id)"))
			.isZero();
		assertThat(count("SELECT max(length(excerpt)) FROM citation")).isLessThanOrEqualTo(220);
	}

	/**
	 * Where the documents are at hand, every excerpt stands at its offsets, letter for
	 * letter.
	 */
	@Test
	void everyExcerptStandsWhereItSays() throws IOException {
		assumeTrue(Files.isDirectory(SEEDS), "the seed documents are not beside the project");
		for (Path seed : seeds()) {
			supply(seed);
		}
		List<Map<String, Object>> misplaced = this.jdbc
			.sql("""
					SELECT t.id, t.excerpt FROM citation t JOIN source_version v ON v.id = t.source_version_id
					WHERE v.text IS NULL OR substr(v.text, t.start_offset + 1, t.end_offset - t.start_offset) <> t.excerpt
					   OR right(substr(v.text, 1, t.start_offset), 32) <> t.prefix OR substr(v.text, t.end_offset + 1, 32) <> t.suffix
					""")
			.query()
			.listOfRows();
		assertThat(misplaced).isEmpty();
	}

	private static List<Path> seeds() throws IOException {
		try (Stream<Path> files = Files.list(SEEDS)) {
			return files.filter((file) -> file.toString().endsWith(".txt")).sorted().toList();
		}
	}

	private void supply(Path seed) throws IOException {
		Upload file = new Upload(seed.getFileName().toString(), Files.readAllBytes(seed));
		List<Map<String, Object>> wanted = this.jdbc.sql(
				"SELECT source_id, number FROM source_version WHERE sha256 = encode(sha256(:file), 'hex') AND text IS NULL")
			.param("file", file.content())
			.query()
			.listOfRows();
		for (Map<String, Object> version : wanted) {
			this.texts.supply((Long) version.get("source_id"), (Integer) version.get("number"), file, this.researcher);
		}
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

	private List<String> strings(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
