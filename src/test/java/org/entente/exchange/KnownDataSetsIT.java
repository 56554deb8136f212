package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Files of published data sets are recognised, and their rows become the claims they are,
 * without anybody mapping a column.
 */
@DatabaseTest
@org.springframework.context.annotation.Import(FileImports.class)
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
		assertThat(claims(old)).containsExactly(
				"IRN-PRK arms and ammunition transfer 1991/1992 PRK: North Korea delivered R-17 (SSM) to Iran.");
		long now = imported("deliveries.csv",
				"Recipient,Supplier,Designation,Description,Armament category,Delivery year,Status\n"
						+ "Iran,North Korea,BM-25,SSM,Missiles,2006,New\n");
		assertThat(claims(now)).containsExactly(
				"IRN-PRK arms and ammunition transfer 2006 PRK: North Korea delivered BM-25 (SSM) to Iran.");
	}

	/** As it is printed: a preamble, other names, marks of doubt, years in words. */
	@Test
	void thePrintedRegisterKeepsItsDoubts() throws IOException {
		long id = imported("trade-register.csv",
				"""
						Transfers of major weapons: deals with deliveries
						Note: '?' and parentheses are estimates.

						Recipient,Supplier,Ordered,"No. ",Designation,Description,Number(s) delivered,Year(s) of delivery,Comments
						Iran,China,(10),1996,C-802,Anti-ship missile,(75),1996-2000; 2001,"For boats; $25 m"
						Syria,"Korea, North",?,(2005),Scud-D,SSM,18,(2005),
						Cuba,North Korea,?,?,T-62,Tank,3,2000-2005?,
						Chad,North Korea,?,?,T-62,Tank,3,?,
						Unknown recipient(s),Russia,5,2001,Mi-17,Helicopter,5,2002,
						""");
		assertThat(claims(id)).containsExactly(
				"CHN-IRN arms and ammunition transfer 1996/2001 CHN: China delivered C-802 (Anti-ship missile) to Iran.",
				"PRK-SYR arms and ammunition transfer 2005~ PRK: Korea, North delivered Scud-D (SSM) to Syria.",
				"CUB-PRK arms and ammunition transfer - PRK: North Korea delivered T-62 (Tank) to Cuba.",
				"PRK-TCD arms and ammunition transfer - PRK: North Korea delivered T-62 (Tank) to Chad.");
		assertThat(this.jdbc.sql(
				"SELECT c.date_as_written FROM import_row i JOIN claim c ON c.id = i.claim_id WHERE i.import_id = :id ORDER BY i.number")
			.param("id", id)
			.query(String.class)
			.list()).containsExactly("1996-2000; 2001", "(2005)", "2000-2005?", null);
		assertThat(this.search.unresolved(id, this.researcher)).containsOnlyKeys("Unknown recipient(s)");
	}

	/** Whom a test concerns is asked, and may be said for all. */
	@Test
	void missileTestsAskWhomTheyConcern() throws IOException {
		String file = "launch_time,missile_name,missile_type,facility_name,landing_location,additional_information\n"
				+ "1984-04-09T00:00:00Z,Scud-B,SRBM,Unknown,NA,\"First, of its kind\"\n2014-07-26T00:00:00Z,Scud-C,NA,,Sea,NA\n";
		long id = uploaded("tests.csv", file);
		assertThatThrownBy(() -> this.imports.start(id, this.researcher))
			.isInstanceOfSatisfying(RuleViolationException.class, (ex) -> assertThat(ex.violations())
				.containsExactly(new Violation("columns.to", "import.nothing-mapped", List.of("to"))));
		Mapping mapping = this.search.get(id, this.researcher).mapping();
		Map<ImportField, String> texts = new EnumMap<>(mapping.texts());
		texts.put(ImportField.TO, "KOR");
		long again = uploaded("tests.csv", file);
		this.imports.map(again, new Mapping(mapping.target(), mapping.columns(), texts, mapping.missing(),
				mapping.numbers(), mapping.words(), mapping.countries(), mapping.actors()), this.researcher);
		this.files.run(again, this.researcher);
		assertThat(claims(again)).containsExactly(
				"KOR-PRK missiles testing 1984-04-09 PRK: North Korea launched a missile: Scud-B SRBM.",
				"KOR-PRK missiles testing 2014-07-26 PRK: North Korea launched a missile: Scud-C.");
	}

	@Test
	void alliancesAndExchangesAreEventsOfTheStatesThatBoreTheNumbers() throws IOException {
		String dyads = "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_year,left_censor,defense,neutrality,nonaggression,entente,version\n"
				+ "1,200,United Kingdom,235,Portugal,1,1,1816,,1,1,0,1,0,4.1\n4,365,Russia,731,North Korea,6,7,1961,-9,0,1,0,0,1,4.1\n5,365,Russia,731,North Korea,-9,,2000,,0,0,0,0,0,4.1\n";
		assertThat(events(imported("by_dyad.csv", dyads))).containsExactly(
				"1816-01-01 GBR-PRT Alliance, begun before: defence, non-aggression",
				"1961-07-06 PRK-SUN Alliance begins: defence, entente",
				"2000 PRK-RUS Alliance begins: of unknown content");
		assertThat(events(imported("by_dyad_yearly.csv",
				dyads.lines()
					.map((line) -> line + (line.startsWith("v") ? ",year" : ",2012"))
					.collect(Collectors.joining("\n")))))
			.containsExactly("2012 GBR-PRT Alliance: defence, non-aggression",
					"2012 PRK-RUS Alliance: defence, entente", "2012 PRK-RUS Alliance: of unknown content");
		assertThat(events(imported("exchange.csv",
				"ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n2,731,2005,0,0,0,2006.1\n710,731,2005,3,1,1,2006.1\n")))
			.containsExactly(
					"2005 CHN-PRK Diplomatic exchange: at the first ambassador, at the second chargé d'affaires",
					"2005 PRK-USA No diplomatic exchange");
	}

	/** Each pair stands in it twice; whole, with all its decimals, it has no kinds. */
	@Test
	void agreementOfVotesIsAnEventOfAYearOnceItIsRounded() throws IOException {
		String header = "\"\",ccode1,ccode2,session.x,agree,year,IdealPointAll.x,IdealPointAll.y,IdealPointDistance\n";
		long id = imported("AgreementScoresAll.csv", header
				+ "1,731,630,46,0.93,1991,-1.2,-1.1,0.1\n2,630,731,46,0.93,1991,-1.1,-1.2,0.1\n3,2,731,46,0.08,1991,2.9,-1.2,4.1\n"
				+ "4,2,731,45,NA,1990,2.9,NA,NA\n");
		assertThat(events(id)).containsExactly("1991 IRN-PRK Votes alike in the General Assembly: 0.93",
				"1991 PRK-USA Votes alike in the General Assembly: 0.08");
		assertThat(this.search.get(id, this.researcher).counts())
			.isEqualTo(Map.of(RowOutcome.IMPORTED, 2, RowOutcome.MERGED, 1, RowOutcome.REFUSED, 1));
		long exact = uploaded("AgreementScoresAll.csv",
				header + IntStream.rangeClosed(0, 2000)
					.mapToObj((i) -> i + ",2,731,46,0.9" + i + ",1991,1,1,1")
					.collect(Collectors.joining("\n")));
		assertThatThrownBy(() -> this.imports.check(exact, this.researcher)).isInstanceOfSatisfying(
				RuleViolationException.class,
				(ex) -> assertThat(ex.violations().get(0).key()).isEqualTo("import.many-kinds"));
	}

	/** A row names one state and a vote; between two states it says nothing. */
	@Test
	void votesOfSingleStatesAreRecognisedAndRefused() {
		assertThatThrownBy(() -> imported("UNVotes.csv",
				"rcid,ccode,member,vote,Country,Countryname,year,session,date\n3,2,1,1,USA,United States,1946,1,1946-01-01\n"))
			.isInstanceOfSatisfying(RuleViolationException.class,
					(ex) -> assertThat(ex.violations()).extracting(Violation::field).containsExactly("columns.to"));
	}

	/** As it is published: tabs, and quotation marks that are letters. */
	@Test
	void codedEventsWithMarksAndTabsAreTakenLineByLine() throws IOException {
		assertThat(events(imported("events.1995.tab",
				"""
						Event ID	Event Date	Source Name	Source Country	Event Text	CAMEO Code	Intensity	Target Name	Target Country	Publisher
						1	1995-01-02	Kim "Dear" Jong	North Korea	Threaten	130	-4.4	"Seoul	South Korea	Xinhua
						2	1995-01-03	X	Namibia	Consult	040	1	Y	Occupied Palestinian Territory	"A", B
						3	1995-01-03	X	NULL	Consult	040	1	Y	Israel	-
						""")))
			.containsExactly("1995-01-02 KOR-PRK 130", "1995-01-03 NAM-PSE 040");
	}

	@Test
	void filesThatSpellTheirColumnsOtherwiseAreRecognised() throws IOException {
		assertThat(events(imported("lower.csv",
				"globaleventid,day,actor1countrycode,actor2countrycode,eventcode\n"
						+ "1,20160207,PRK,KOR,190\n2,20160207,ROM,NAM,040\n")))
			.containsExactly("2016-02-07 KOR-PRK 190", "2016-02-07 NAM-ROU 040");
	}

	@Test
	void targetsOfSanctionsHaveTheOneStateTheyBelongTo() throws IOException {
		long id = imported("targets.simple.csv",
				"""
						"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset"
						"T-1","Company","Green Example Trading","","","kp","","","UNSC","","","","UN"
						"T-2","Company","Namib Example","","","na","","","UNSC","","","","UN"
						"T-3","Vessel","DARK EXAMPLE","","","ru;ua","","IMO1","","","","EU-MARE","EU"
						""");
		assertThat(this.jdbc
			.sql("""
					SELECT a.name || ' ' || coalesce(a.home, '-') FROM import_row i JOIN actor a ON a.external_id = i.external_id
					WHERE i.import_id = :id ORDER BY i.number
					""")
			.param("id", id)
			.query(String.class)
			.list()).containsExactly("Green Example Trading PRK", "Namib Example NAM", "DARK EXAMPLE -");
	}

	/** The list whole: what is refused is said of each, and nothing is lost. */
	@Test
	void theWholeListOfSanctionsIsAccountedFor() throws IOException {
		Path file = DATA.resolve("ofac-sdn/sdn.csv");
		assumeTrue(Files.exists(file), "The data sets are not here");
		long id = this.imports.upload(new ImportService.Arrival("sdn.csv", null, null, TableOptions.NONE),
				Files.newInputStream(file), this.researcher);
		this.imports.check(id, this.researcher);
		this.job.round();
		Import done = this.search.get(id, this.researcher);
		assertThat(done.rows()).isEqualTo(8976);
		assertThat(done.counts().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(8976);
		assertThat(this.search.rows(id, RowOutcome.REFUSED, 0, 1000, this.researcher)).isNotEmpty()
			.allMatch((row) -> !row.faults().isEmpty());
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
		return this.files.imported(name, null, text, this.researcher);
	}

	private List<String> events(long id) {
		return this.jdbc
			.sql("""
					SELECT concat_ws(' ', to_char(e.day, CASE e.precision WHEN 'd' THEN 'YYYY-MM-DD' ELSE 'YYYY' END), r.code, k.code)
					FROM event e JOIN event_kind k ON k.id = e.kind_id JOIN relationship r ON r.id = e.relationship_id
					JOIN event_batch b ON b.id = e.batch_id WHERE b.import_id = :id ORDER BY 1
					""")
			.param("id", id)
			.query(String.class)
			.list();
	}

	private long uploaded(String name, String text) throws IOException {
		return this.files.uploaded(name, null, text, this.researcher);
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
