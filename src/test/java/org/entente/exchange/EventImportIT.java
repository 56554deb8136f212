package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.events.Event;
import org.entente.events.EventFilter;
import org.entente.events.EventLedger;
import org.entente.events.EventSearch;
import org.entente.history.AsOf;
import org.entente.history.RecordTime;
import org.entente.relationships.RelationshipCode;
import org.entente.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Rows that become events: all of them, once each, and taken back as if never made. */
@DatabaseTest
@org.springframework.context.annotation.Import(FileImports.class)
@TestPropertySource(properties = "entente.test=events")
class EventImportIT {

	private static final Path DATA = Path.of("..", "shared", "data", "test");

	private static final String HEADER = "GLOBALEVENTID,SQLDATE,Actor1CountryCode,Actor2CountryCode,EventCode,SOURCEURL\n";

	private static final RelationshipCode KOREAS = new RelationshipCode(List.of("KOR", "PRK"));

	@Autowired
	ImportService imports;

	@Autowired
	ImportSearch search;

	@Autowired
	ImportJob job;

	@Autowired
	EventSearch events;

	@Autowired
	EventLedger ledger;

	@Autowired
	FileImports files;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager manager;

	Person researcher;

	@BeforeEach
	void begin() {
		this.researcher = this.people.researcher();
	}

	@Test
	void rowsBecomeEventsAndEveryRowIsAccountedFor() throws IOException {
		long id = imported("events.csv", HEADER
				+ "1,20160207,PRK,KOR,190,http://example.org/a\n2,20160207,KOR,PRK,111,http://example.org/a\n"
				+ "3,20160208,PRK,,010,\n4,20160208,PRK,PRK,010,\n5,20161332,PRK,KOR,010,\n6,20160208,AFR,KOR,010,\n"
				+ "2,20160207,KOR,PRK,111,http://example.org/a\n1,20160207,PRK,KOR,195,http://example.org/a\n");
		assertThat(lines(id)).containsExactly("2016-02-07 KOR → PRK: CAMEO 111 (Disapprove)",
				"2016-02-07 PRK → KOR: CAMEO 190 (Fight)");
		assertThat(this.events.list(filter(id), null, 10).items()).extracting(Event::address)
			.containsOnly("http://example.org/a");
		Import done = this.search.get(id, this.researcher);
		assertThat(done.counts())
			.isEqualTo(Map.of(RowOutcome.IMPORTED, 2, RowOutcome.MERGED, 1, RowOutcome.REFUSED, 5));
		assertThat(done.rows()).isEqualTo(8);
		assertThat(this.search.rows(id, RowOutcome.REFUSED, 0, 10, this.researcher))
			.extracting((row) -> row.number() + " "
					+ row.faults()
						.stream()
						.map((fault) -> fault.column() + " " + fault.key())
						.collect(Collectors.joining(", ")))
			.containsExactly("4 Actor2CountryCode required", "5 Actor2CountryCode event.one-state",
					"6 SQLDATE event.date", "7 Actor1CountryCode mapping.country",
					"9 GLOBALEVENTID import.repeated-key");
		assertThat(this.search.unresolved(id, this.researcher)).isEqualTo(Map.of("AFR", 1));
	}

	@Test
	void checkingSaysTheSameAndWritesNothing() throws IOException {
		long id = uploaded("events.csv",
				HEADER + "1,20160207,PRK,KOR,190,\n2,20160207,KOR,,111,\n1,20160207,PRK,KOR,190,\n");
		long before = events();
		this.imports.check(id, this.researcher);
		this.job.round();
		assertThat(this.search.get(id, this.researcher).counts())
			.isEqualTo(Map.of(RowOutcome.IMPORTED, 1, RowOutcome.MERGED, 1, RowOutcome.REFUSED, 1));
		assertThat(events()).isEqualTo(before);
		assertThat(this.jdbc.sql("SELECT count(*) FROM event_kind WHERE code = '190' AND scheme = 'CAMEO'")
			.query(Integer.class)
			.single()).isLessThan(2);
	}

	/** Their numbers are few, and a dry run takes none away for good. */
	@Test
	void kindsAreAVocabularyAndNoTexts() throws IOException {
		Supplier<Integer> largest = () -> this.jdbc.sql("SELECT max(id) FROM event_kind").query(Integer.class).single();
		imported("events.csv", HEADER + "1,20160207,PRK,KOR,190,\n");
		int before = largest.get();
		for (int i = 0; i < 2; i++) {
			long id = uploaded("kinds.csv", HEADER + "1,20160207,PRK,KOR,never seen,\n");
			this.imports.check(id, this.researcher);
			this.job.round();
		}
		imported("one.csv", HEADER + "1,20160207,PRK,KOR,seen once,\n");
		assertThat(largest.get()).isEqualTo(before + 1);
		String texts = IntStream.rangeClosed(0, 2000)
			.mapToObj((i) -> i + ",20160207,PRK,KOR,text " + i + ",")
			.collect(Collectors.joining("\n"));
		long id = uploaded("texts.csv", HEADER + texts);
		for (Runnable begin : List.<Runnable>of(() -> this.imports.check(id, this.researcher),
				() -> this.imports.start(id, this.researcher))) {
			assertThatThrownBy(begin::run).isInstanceOfSatisfying(RuleViolationException.class,
					(ex) -> assertThat(ex.violations().get(0).key()).isEqualTo("import.many-kinds"));
		}
		assertThat(largest.get()).isEqualTo(before + 1);
	}

	@Test
	void theSameFileTwiceChangesNothingAndANewerOneOnlyWhatItSaysAnew() throws IOException {
		String file = HEADER + "1,20160207,PRK,KOR,190,\n2,20160209,KOR,PRK,111,http://example.org/twice\n";
		long first = imported("events.csv", file);
		long again = imported("events.csv", file);
		assertThat(this.search.get(again, this.researcher).counts()).isEqualTo(Map.of(RowOutcome.UNCHANGED, 2));
		OffsetDateTime before = lastSeal();
		String dataSet = this.search.get(first, this.researcher).dataSet().toString();
		long newer = this.imports
			.upload(new ImportService.Arrival("newer.csv", dataSet, null, TableOptions.NONE), stream(HEADER
					+ "1,20160208,PRK,KOR,195,\n2,20160209,KOR,PRK,111,http://example.org/twice\n3,20160301,KOR,PRK,112,\n"),
					this.researcher);
		run(newer);
		assertThat(this.search.get(newer, this.researcher).counts())
			.isEqualTo(Map.of(RowOutcome.MERGED, 1, RowOutcome.UNCHANGED, 1, RowOutcome.IMPORTED, 1));
		assertThat(lines(first)).containsExactly("2016-03-01 KOR → PRK: CAMEO 112 (Disapprove)",
				"2016-02-09 KOR → PRK: CAMEO 111 (Disapprove)", "2016-02-08 PRK → KOR: CAMEO 195 (Fight)");
		assertThat(at(before, () -> lines(first))).containsExactly("2016-02-09 KOR → PRK: CAMEO 111 (Disapprove)",
				"2016-02-07 PRK → KOR: CAMEO 190 (Fight)");
		undo(newer);
		assertThat(lines(first)).as("what was changed stays")
			.containsExactly("2016-02-09 KOR → PRK: CAMEO 111 (Disapprove)", "2016-02-08 PRK → KOR: CAMEO 195 (Fight)");
	}

	@Test
	void anUndoneImportIsGoneNowAndStandsInThePast() throws IOException {
		String file = HEADER + "1,20160207,PRK,KOR,190,\n2,20160209,KOR,PRK,111,\n";
		long id = imported("events.csv", file);
		long source = source(id);
		assertThat(background(source).events()).isEqualTo(2);
		OffsetDateTime before = lastSeal();
		undo(id);
		assertThat(this.search.get(id, this.researcher).state()).isEqualTo(ImportState.UNDONE);
		assertThat(lines(id)).isEmpty();
		assertThat(this.ledger.of(KOREAS)).noneMatch((one) -> one.sourceId() == source);
		assertThat(at(before, () -> lines(id))).hasSize(2);
		assertThat(at(before, () -> background(source)).byYear()).isEqualTo(Map.of(2016, 2));
		long again = imported("events.csv", file);
		assertThat(this.search.get(again, this.researcher).counts()).isEqualTo(Map.of(RowOutcome.IMPORTED, 2));
		assertThat(lines(again)).hasSize(2);
		assertThat(at(before, () -> lines(id))).hasSize(2);
	}

	/** Correlates of War has each pair of a year twice, once from either side. */
	@Test
	void whatHasNoDirectionIsOneEventFromEitherSide() throws IOException {
		long id = imported("alliances.csv", "ccode1,ccode2,year,cow_defense,cow_neutral,cow_nonagg,cow_entente\n"
				+ "710,731,1961,1,0,0,0\n731,710,1961,1,0,0,0\n710,731,1962,1,0,0,0\n731,732,1962,0,0,0,0\n");
		assertThat(this.search.get(id, this.researcher).counts())
			.isEqualTo(Map.of(RowOutcome.IMPORTED, 3, RowOutcome.MERGED, 1));
		assertThat(this.events.list(new EventFilter("CHN-PRK", Long.toString(source(id)), null, null, null), null, 10)
			.items()).extracting(Event::line)
			.containsExactly("1962 CHN – PRK: Alliance: defence", "1961 CHN – PRK: Alliance: defence");
		assertThat(this.ledger.of(KOREAS).stream().filter((one) -> one.sourceId() == source(id))).singleElement()
			.satisfies((one) -> assertThat(one.kinds()).extracting(EventLedger.Kind::code)
				.containsExactly("Alliance: of unknown content"));
	}

	@Test
	void theRawFeedHasNoNamesAndIsReadAllTheSame() throws IOException {
		List<String> cells = new ArrayList<>(Collections.nCopies(61, ""));
		cells.set(0, "410412345");
		cells.set(1, "20160207");
		cells.set(7, "PRK");
		cells.set(17, "KOR");
		cells.set(26, "190");
		cells.set(60, "http://example.org/b");
		long id = this.imports.upload(
				new ImportService.Arrival("20160207.export.CSV", null, null, new TableOptions(null, "tab", 0)),
				stream(String.join("\t", cells) + "\n"), this.researcher);
		assertThat(this.search.get(id, this.researcher).header()).startsWith("GLOBALEVENTID", "SQLDATE")
			.endsWith("DATEADDED", "SOURCEURL");
		run(id);
		assertThat(lines(id)).containsExactly("2016-02-07 PRK → KOR: CAMEO 190 (Fight)");
	}

	@Test
	void listsAreNarrowedByKindDirectionAndPeriod() throws IOException {
		long id = imported("events.csv", HEADER
				+ "1,20160207,PRK,KOR,190,\n2,20160207,KOR,PRK,111,\n3,20160310,KOR,PRK,112,\n4,20170101,KOR,PRK,0112,\n");
		String set = Long.toString(source(id));
		assertThat(numbers(new EventFilter("KOR-PRK", set, "11", null, null))).containsExactly(3L, 2L);
		assertThat(numbers(new EventFilter("KOR-PRK", set, null, "PRK", null))).containsExactly(1L);
		assertThat(numbers(new EventFilter("PRK-KOR", set, null, null, "2016-02"))).containsExactly(2L, 1L);
		assertThat(numbers(new EventFilter("KOR-PRK", set, null, null, "2016-03/.."))).containsExactly(4L, 3L);
		List<Long> paged = new ArrayList<>();
		String after = null;
		do {
			var slice = this.events.list(new EventFilter("KOR-PRK", set, null, null, null), after, 1);
			slice.items().forEach((event) -> paged.add(event.number()));
			after = slice.next();
		}
		while (after != null);
		assertThat(paged).containsExactly(4L, 3L, 2L, 1L);
	}

	/** Whatever comes, changes and goes: what pages show is what a recount says. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void countsEqualARecount(long seed) throws IOException {
		Random random = new Random(seed);
		List<Long> done = new ArrayList<>();
		long first = imported("events.csv", HEADER + rows(random, 20));
		done.add(first);
		String dataSet = this.search.get(first, this.researcher).dataSet().toString();
		for (int step = 0; step < 6; step++) {
			if (random.nextInt(3) == 0 && !done.isEmpty()) {
				undo(done.remove(random.nextInt(done.size())));
			}
			else {
				long id = this.imports.upload(new ImportService.Arrival("events.csv", dataSet, null, TableOptions.NONE),
						stream(HEADER + rows(random, 20)), this.researcher);
				run(id);
				done.add(id);
			}
			assertThat(difference("event_year", "extract(year FROM day)::smallint", "year")).as("seed %d", seed)
				.isEmpty();
			assertThat(difference("event_kind_count", "kind_id", "kind_id")).as("seed %d", seed).isEmpty();
			assertThat(this.jdbc
				.sql("""
						SELECT b.id FROM event_batch b LEFT JOIN event e ON e.batch_id = b.id GROUP BY b.id HAVING count(e.batch_id) <> b.events
						""")
				.query(Long.class)
				.list()).as("seed %d", seed).isEmpty();
		}
	}

	private List<String> difference(String table, String value, String column) {
		return this.jdbc
			.sql("""
					WITH kept AS (SELECT relationship_id, source_id, direction, %3$s, events::bigint FROM %1$s WHERE events > 0),
					  counted AS (SELECT relationship_id, source_id, direction, %2$s, count(*) FROM event GROUP BY 1, 2, 3, 4)
					SELECT d::text FROM ((TABLE kept EXCEPT TABLE counted) UNION ALL (TABLE counted EXCEPT TABLE kept)) d
					"""
				.formatted(table, value, column))
			.query(String.class)
			.list();
	}

	private static String rows(Random random, int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> random.nextInt(60) + ",201" + random.nextInt(4) + "010" + (1 + random.nextInt(3))
					+ (random.nextBoolean() ? ",PRK,KOR,19" : ",KOR,PRK,11") + random.nextInt(3) + ",\n")
			.collect(Collectors.joining());
	}

	/**
	 * The counts are those of the file: 1,210 rows name two states, 114 of them regions.
	 */
	@Test
	void theSampleOfGdeltComesInWhole() throws IOException {
		Path file = DATA.resolve("gdelt2-sample/gdelt2_events_20170701_headered.csv");
		assumeTrue(Files.exists(file), "The data sets are not here");
		long id;
		try (InputStream in = Files.newInputStream(file)) {
			id = this.imports.upload(new ImportService.Arrival("gdelt.csv", null, null, TableOptions.NONE), in,
					this.researcher);
		}
		run(id);
		Import done = this.search.get(id, this.researcher);
		assertThat(done.count(RowOutcome.IMPORTED) + done.count(RowOutcome.REFUSED)).isEqualTo(6090);
		assertThat(pairs(id)).containsEntry("FRA-USA", 58)
			.containsEntry("GBR-USA", 32)
			.containsEntry("RUS-USA", 23)
			.containsEntry("EGY-SAU", 23)
			.containsEntry("AFG-PAK", 18);
		assertThat(this.search.unresolved(id, this.researcher)).containsKeys("AFR", "EUR", "SEA", "WST");
		assertThat(lines(id)).hasSize(done.count(RowOutcome.IMPORTED));
	}

	@Test
	void alliancesOfTwoCenturiesComeInWhole() throws IOException {
		Path file = DATA.resolve("cow-dyads/cow_alliance_dyadyear.csv");
		assumeTrue(Files.exists(file), "The data sets are not here");
		long id;
		try (InputStream in = Files.newInputStream(file)) {
			id = this.imports.upload(new ImportService.Arrival("alliances.csv", null, null, TableOptions.NONE), in,
					this.researcher);
		}
		run(id);
		Import done = this.search.get(id, this.researcher);
		assertThat(done.rows()).isEqualTo(120_784);
		assertThat(this.search.unresolved(id, this.researcher)).isEmpty();
		assertThat(done.counts()).isEqualTo(Map.of(RowOutcome.IMPORTED, 60_392, RowOutcome.MERGED, 60_392));
		assertThat(pairs(id)).containsEntry("CHN-PRK", 52);
	}

	private Map<String, Integer> pairs(long id) {
		return this.jdbc
			.sql("""
					SELECT r.code, count(*) AS events FROM event e JOIN relationship r ON r.id = e.relationship_id WHERE e.source_id = :source
					GROUP BY r.code
					""")
			.param("source", source(id))
			.query((row, n) -> Map.entry(row.getString("code"), row.getInt("events")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private long imported(String name, String text) throws IOException {
		long id = uploaded(name, text);
		run(id);
		return id;
	}

	private long uploaded(String name, String text) throws IOException {
		return this.files.uploaded(name, null, text, this.researcher);
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private void run(long id) {
		this.files.run(id, this.researcher);
	}

	private void undo(long id) {
		this.imports.undo(id, "It was only tried.", this.researcher);
		this.job.round();
	}

	private long source(long id) {
		return this.jdbc.sql("SELECT s.id FROM source s JOIN import i ON i.data_set = s.external_id WHERE i.id = :id")
			.param("id", id)
			.query(Long.class)
			.single();
	}

	private EventFilter filter(long id) {
		return new EventFilter("KOR-PRK", Long.toString(source(id)), null, null, null);
	}

	private List<Long> numbers(EventFilter filter) {
		return this.events.list(filter, null, 10).items().stream().map(Event::number).toList();
	}

	/** All events of the data set of an import, the latest first. */
	private List<String> lines(long id) {
		List<String> lines = new ArrayList<>();
		TransactionTemplate reading = new TransactionTemplate(this.manager);
		reading.setReadOnly(true);
		reading.executeWithoutResult(
				(status) -> this.events.each(EventFilter.ofDataSet(source(id)), (event) -> lines.add(0, event.line())));
		return lines;
	}

	private EventLedger.Background background(long source) {
		return this.ledger.of(KOREAS).stream().filter((one) -> one.sourceId() == source).findFirst().orElseThrow();
	}

	private long events() {
		return this.jdbc.sql("SELECT count(*) FROM event").query(Long.class).single();
	}

	private OffsetDateTime lastSeal() {
		return this.jdbc.sql("SELECT max(sealed_at) FROM seal").query(OffsetDateTime.class).single();
	}

	private static <T> T at(OffsetDateTime instant, Supplier<T> reading) {
		return RecordTime.at(new AsOf(instant.toString(), instant.toInstant()), reading);
	}

}
