package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Files of published data sets are recognised, and their rows become the claims they are,
 * without anybody mapping a column.
 */
@DatabaseTest
@TestPropertySource(properties = "entente.test=known data sets")
class KnownDataSetsIT {

	private static final Path DATA = Path.of("..", "shared", "data", "test");

	private static final String VISITS = "id,start_date,end_date,visitor,from,description\n";

	private static final String MISSIONS = "operator;operatorQID;country;countryQID;city;latitude;type;QID;\n";

	@Autowired
	ImportService imports;

	@Autowired
	ImportSearch search;

	@Autowired
	ImportJob job;

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
	void visitsBecomeClaimsOfTheirDays() throws IOException {
		long id = imported("visits.csv", VISITS
				+ "1,1959-09-15,1959-09-27,Chairman Nikita Khrushchev,Soviet Union,\"Arrived, and left.\"\n"
				+ "2,2006-04-20,2006-04-20,President Hu Jintao,China,Informal.\n3,2011-01-01,,King X,Atlantis,-\n"
				+ "4,2011-10-13,2011-10-13,President Lee,\"Korea, South\",\"A state visit, with a dinner\"\n");
		assertThat(claims(id)).containsExactly(
				"SUN-USA diplomatic visit 1959-09-15/1959-09-27 SUN: Chairman Nikita Khrushchev of Soviet Union visited the United States.",
				"CHN-USA diplomatic visit 2006-04-20/2006-04-20 CHN: President Hu Jintao of China visited the United States.",
				"KOR-USA diplomatic visit 2011-10-13/2011-10-13 KOR: President Lee of Korea, South visited the United States.");
		assertThat(this.search.unresolved(id, this.researcher)).containsOnlyKeys("Atlantis");
	}

	@Test
	void missionsAreOngoingTiesInTheirCities() throws IOException {
		long id = imported("missions.csv", MISSIONS
				+ "North Korea;Q423;Namibia;Q1030;Windhoek;-22.5;embassy;http://www.wikidata.org/entity/Q1;\n");
		assertThat(claims(id))
			.containsExactly("NAM-PRK diplomatic - - PRK: North Korea keeps a mission in Namibia: embassy.");
		assertThat(this.jdbc.sql(
				"SELECT modality || ' ' || place || ' ' || place_country FROM claim WHERE statement LIKE 'North Korea keeps%'")
			.query(String.class)
			.single()).isEqualTo("ONGOING Windhoek NAM");
	}

	@Test
	void armsRegistersOfBothFormsBecomeTransfers() throws IOException {
		long old = imported("register.csv",
				"Supplier,Recipient,Year of order,Number ordered,Weapon designation,Weapon description,Year(s) of delivery,Comments\n"
						+ "North Korea,Iran,1990,100,R-17,SSM,1991-1992,Possibly more\n");
		assertThat(claims(old))
			.containsExactly("IRN-PRK arms and ammunition transfer - PRK: North Korea delivered R-17 (SSM) to Iran.");
		long now = imported("deliveries.csv",
				"Recipient,Supplier,Designation,Description,Armament category,Delivery year,Status\n"
						+ "Iran,North Korea,BM-25,SSM,Missiles,2006,New\n");
		assertThat(claims(now)).containsExactly(
				"IRN-PRK arms and ammunition transfer 2006 PRK: North Korea delivered BM-25 (SSM) to Iran.");
	}

	/** The counts are those of the lines of the file. */
	@Test
	void visitsOfTheFileComeInAndEveryRowIsAccountedFor() throws IOException {
		Path file = DATA.resolve("hsg-visits/visits_all.csv");
		assumeTrue(Files.exists(file), "The data sets are not here");
		String some = Files.readAllLines(file)
			.stream()
			.filter((line) -> line.startsWith("id,")
					|| line.matches(".*,(Israel|Jordan|\"Korea, South\"|Atlantis|Hawaii),.*"))
			.collect(Collectors.joining("\n"));
		long id = imported("visits_all.csv", some);
		Import done = this.search.get(id, this.researcher);
		assertThat(done.rows()).isEqualTo(126 + 84 + 3 + 3);
		assertThat(done.counts()).isEqualTo(Map.of(RowOutcome.IMPORTED, 126 + 84 + 3, RowOutcome.REFUSED, 3));
		assertThat(this.jdbc
			.sql("""
					SELECT r.code || ' ' || count(*) FROM import_row i JOIN claim c ON c.id = i.claim_id JOIN relationship r ON r.id = c.relationship_id
					WHERE i.import_id = :id GROUP BY r.code ORDER BY 1
					""")
			.param("id", id)
			.query(String.class)
			.list()).containsExactly("ISR-USA 126", "JOR-USA 84", "KOR-USA 3");
		assertThat(this.search.unresolved(id, this.researcher)).isEqualTo(Map.of("Hawaii", 3));
	}

	@Test
	void missionsOfTheWorldComeIn() throws IOException {
		Path file = DATA.resolve("embassies-wikidata/database_of_embassies.csv");
		assumeTrue(Files.exists(file), "The data sets are not here");
		String first = Files.readAllLines(file).stream().limit(301).collect(Collectors.joining("\n"));
		long id = imported("missions.csv", first);
		Import done = this.search.get(id, this.researcher);
		assertThat(done.rows()).isEqualTo(300);
		assertThat(done.waiting()).isZero();
		assertThat(done.count(RowOutcome.IMPORTED)).isGreaterThan(280);
	}

	private long imported(String name, String text) throws IOException {
		long id = this.imports.upload(new ImportService.Arrival(name, null, null, TableOptions.NONE),
				new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), this.researcher);
		this.imports.start(id, this.researcher);
		this.job.round();
		return id;
	}

	private List<String> claims(long id) {
		return this.jdbc
			.sql("""
					SELECT concat_ws(' ', r.code, c.domain, c.activity, coalesce(c.date, '-'), CASE WHEN c.activity IS NULL THEN '-' END, c.from_country)
					  || ': ' || c.statement
					FROM import_row i JOIN claim c ON c.id = i.claim_id JOIN relationship r ON r.id = c.relationship_id
					WHERE i.import_id = :id ORDER BY i.number
					""")
			.param("id", id)
			.query(String.class)
			.list();
	}

}
