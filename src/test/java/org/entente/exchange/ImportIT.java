package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.AccountSearch;
import org.entente.accounts.AccountService;
import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorSearch;
import org.entente.actors.ActorService;
import org.entente.claims.ClaimEdit;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.shared.NotAllowedException;
import org.entente.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files of rows become claims, once each, whatever happens meanwhile (FT-01, FT-14). */
@DatabaseTest
class ImportIT {

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Autowired
	ImportService imports;

	@Autowired
	ImportSearch search;

	@Autowired
	ImportJob job;

	@Autowired
	ImportStates states;

	@Autowired
	WaitingRows rows;

	@Autowired
	SettledRows settledRows;

	@Autowired
	MadeRows madeRows;

	@Autowired
	ClaimSettler settler;

	@Autowired
	ActorSearch actors;

	@Autowired
	ActorService actorService;

	@Autowired
	DataSets dataSets;

	@Autowired
	ClaimService claims;

	@Autowired
	AccountSearch accounts;

	@Autowired
	AccountService service;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	/** What makes the rows of one test others than those of the next. */
	String mark;

	@BeforeEach
	void begin() {
		this.researcher = this.people.researcher();
		this.mark = "lot " + COUNT.incrementAndGet();
	}

	@Test
	void rowsBecomeUnverifiedClaimsThatCiteTheirDataSet() throws IOException {
		long id = imported(file("1,North Korea,IRN,1991-04,missiles", "2,КНДР,Iran,,missiles"));
		Import done = this.search.get(id, this.researcher);
		assertThat(done.state()).isEqualTo(ImportState.FINISHED);
		assertThat(done.counts()).isEqualTo(Map.of(RowOutcome.IMPORTED, 2));
		assertThat(done.waiting()).isZero();
		assertThat(this.jdbc
			.sql("""
					SELECT c.status || ' ' || c.evidence || ' ' || coalesce(c.date, '-') || ' ' || c.from_country || ' ' || t.locator || ' '
					  || t.credibility || ' ' || s.kind FROM import_row r JOIN claim c ON c.id = r.claim_id
					JOIN citation t ON t.claim_id = c.id JOIN source s ON s.id = t.source_id WHERE r.import_id = :id ORDER BY r.number
					""")
			.param("id", id)
			.query(String.class)
			.list()).containsExactly("IN_REVIEW UNVERIFIED 1991-04 PRK row 2 6 DATASET",
					"IN_REVIEW UNVERIFIED - PRK row 3 6 DATASET");
	}

	@Test
	void aDryRunWritesNothingAndSaysWhatTheRunWillDo() throws IOException {
		long id = uploaded(file("1,PRK,IRN,1991-04,missiles", "2,Atlantis,IRN,1991,missiles", "3,PRK,IRN,April,oil",
				"1,PRK,IRN,1991-04,missiles"), "records");
		long before = claims();
		this.imports.check(id, this.researcher);
		this.job.round();
		Import checked = this.search.get(id, this.researcher);
		assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
		assertThat(checked.counts())
			.isEqualTo(Map.of(RowOutcome.IMPORTED, 1, RowOutcome.REFUSED, 2, RowOutcome.MERGED, 1));
		assertThat(claims()).isEqualTo(before);
		assertThat(sources(id)).isZero();
		List<ImportedRow> refused = this.search.rows(id, RowOutcome.REFUSED, 0, 10, this.researcher);
		assertThat(refused)
			.extracting((row) -> row.number() + " " + row.faults().get(0).column() + " " + row.faults().get(0).key())
			.containsExactly("3 supplier mapping.country", "4 date date.syntax");
		assertThat(this.search.unresolved(id, this.researcher)).isEqualTo(Map.of("Atlantis", 1));
		this.imports.start(id, this.researcher);
		this.job.round();
		assertThat(this.search.get(id, this.researcher).counts()).isEqualTo(checked.counts());
		assertThat(claims()).isEqualTo(before + 1);
	}

	@Test
	void refusedRowsAreImportedOnceSomebodySaysWhichCountryTheyMean() throws IOException {
		long id = imported(file("1,PRK,IRN,,missiles", "2,Hermit Kingdom,IRN,,oil"));
		assertThat(this.search.get(id, this.researcher).count(RowOutcome.REFUSED)).isOne();
		assertThatThrownBy(() -> this.imports.resolve(id, Map.of("Hermit Kingdom", "XYZ"), this.researcher))
			.isInstanceOf(RuleViolationException.class);
		this.imports.resolve(id, Map.of("Hermit Kingdom", "prk"), this.researcher);
		this.imports.start(id, this.researcher);
		this.job.round();
		assertThat(this.search.get(id, this.researcher).counts()).isEqualTo(Map.of(RowOutcome.IMPORTED, 2));
	}

	/** FT-14: the same file, then re-ordered, then with one changed row. */
	@Test
	void theSameFileAgainChangesNothingAndAChangedRowOnlyItsClaim() throws IOException {
		long first = imported(file("1,PRK,IRN,1991,missiles", "2,PRK,IRN,1992,oil", "3,IRN,PRK,1993,coal"));
		long changes = changes();
		long again = imported(file("1,PRK,IRN,1991,missiles", "2,PRK,IRN,1992,oil", "3,IRN,PRK,1993,coal"));
		assertThat(this.search.get(again, this.researcher).counts()).isEqualTo(Map.of(RowOutcome.UNCHANGED, 3));
		assertThat(changes()).isEqualTo(changes);
		String dataSet = this.search.get(first, this.researcher).dataSet().toString();
		long other = uploaded(file("3,IRN,PRK,1993,coal", "1,PRK,IRN,1990,missiles", "2,PRK,IRN,1992,oil"), dataSet,
				this.people.researcher());
		assertThat(this.search.get(other, this.researcher).counts())
			.isEqualTo(Map.of(RowOutcome.UNCHANGED, 2, RowOutcome.MERGED, 1));
		assertThat(this.jdbc
			.sql("""
					SELECT c.date || ' ' || c.revision || ' ' || v.reason FROM import_row r JOIN claim c ON c.id = r.claim_id
					JOIN claim_revision v ON v.claim_id = c.id AND v.number = c.revision WHERE r.import_id = :id AND r.outcome = 'MERGED'
					""")
			.param("id", other)
			.query(String.class)
			.single()).isEqualTo("1990 2 Row 3 of rows.csv");
	}

	@Test
	void aClaimThatAPersonRevisedIsNotOverwritten() throws IOException {
		long first = imported(file("1,PRK,IRN,1991,missiles"));
		ImportedRow row = this.search.rows(first, null, 0, 1, this.researcher).get(0);
		long claim = row.claim();
		int version = this.jdbc.sql("SELECT version FROM claim WHERE id = " + claim).query(Integer.class).single();
		this.claims.revise(claim, new ClaimEdit(version, Drafts.missiles("Seen again, " + this.mark), "better", null),
				this.researcher);
		long other = uploaded(file("1,PRK,IRN,1990,missiles"),
				this.search.get(first, this.researcher).dataSet().toString(), this.researcher);
		assertThat(this.search.rows(other, RowOutcome.REFUSED, 0, 1, this.researcher).get(0).faults().get(0).key())
			.isEqualTo("import.edited");
	}

	/**
	 * AC-29: whatever a file says, its claims wait for review, are dated by our clock and
	 * in the name of who uploaded it.
	 */
	@Test
	void aFileDecidesNothingAndDatesNothingBack() throws IOException {
		String text = "id,from,to,date,statement,domain,status,created_at,recorded_at,recorded by,evidence,reliability,credibility\n"
				+ "1,PRK,IRN,-9999,Long ago %1$s,missiles,accepted,1999-01-01,1999-01-01,administrator,corroborated,A,2\n"
				+ "2,PRK,IRN,2999-01-01,Far ahead %1$s,missiles,accepted,1999-01-01,1999-01-01,administrator,corroborated,A,7\n"
				+ "3,PRK,IRN,1990,Confirmed %1$s,missiles,accepted,1999-01-01,1999-01-01,administrator,corroborated,A,1\n";
		OffsetDateTime before = OffsetDateTime.now(this.clock);
		long id = this.imports.upload(new ImportService.Arrival("grades.csv", null, null, TableOptions.NONE),
				new ByteArrayInputStream(text.formatted(this.mark).getBytes(StandardCharsets.UTF_8)), this.researcher);
		this.imports.start(id, this.researcher);
		this.job.round();
		assertThat(this.search.rows(id, RowOutcome.REFUSED, 0, 9, this.researcher))
			.extracting((row) -> row.faults().get(0).column() + " " + row.faults().get(0).key())
			.containsExactly("credibility credibility.range", "credibility credibility.not-confirmed");
		assertThat(this.jdbc
			.sql("""
					SELECT c.status || ' ' || c.created_by || ' ' || (c.created_at >= :before) FROM import_row i JOIN claim c ON c.id = i.claim_id
					WHERE i.import_id = :id
					""")
			.param("id", id)
			.param("before", before)
			.query(String.class)
			.list()).containsExactly("IN_REVIEW " + this.researcher.id() + " true");
	}

	/** An actor that is not recorded, or twice, is asked for and never guessed. */
	@Test
	void actorsAreFoundByNameOrAskedFor() throws IOException {
		long one = this.actorService.record(new ActorDraft(null, "Green Pine " + this.mark, "company", null, null),
				this.researcher);
		for (int i = 0; i < 2; i++) {
			this.actorService.record(new ActorDraft(null, "Twins " + this.mark, "company", null, null),
					this.researcher);
		}
		String text = "id,supplier,recipient,date,what,lot,actor,role\n1,PRK,IRN,1991,oil,%1$s,green pine %1$s,intermediary\n2,PRK,IRN,1992,oil,%1$s,Twins %1$s,intermediary\n3,PRK,IRN,1993,oil,%1$s,Nobody,carrier\n4,PRK,IRN,1994,oil,%1$s,,\n5,PRK,IRN,1995,oil,%1$s,green pine %1$s,friend\n"
			.formatted(this.mark);
		long id = imported(text);
		assertThat(this.search.rows(id, null, 0, 9, this.researcher)).extracting((row) -> row.outcome()
				+ (row.faults().isEmpty() ? "" : " " + row.faults().get(0).column() + " " + row.faults().get(0).key()))
			.containsExactly("IMPORTED", "REFUSED actor mapping.actor", "REFUSED actor mapping.actor", "IMPORTED",
					"REFUSED role term.unknown");
		assertThat(this.search.unresolvedActors(id, this.researcher))
			.isEqualTo(Map.of("Twins " + this.mark, 1, "Nobody", 1));
		assertThatThrownBy(() -> this.imports.resolveActors(id, Map.of("Nobody", "999999"), this.researcher))
			.isInstanceOf(RuleViolationException.class);
		this.imports.resolveActors(id, Map.of("Nobody", Long.toString(one)), this.researcher);
		this.imports.start(id, this.researcher);
		this.job.round();
		assertThat(this.search.get(id, this.researcher).counts())
			.isEqualTo(Map.of(RowOutcome.IMPORTED, 3, RowOutcome.REFUSED, 2));
		assertThat(this.jdbc.sql("SELECT role FROM participant WHERE actor_id = :id ORDER BY role")
			.param("id", one)
			.query(String.class)
			.list()).containsExactly("CARRIER", "INTERMEDIARY");
	}

	/** Whatever a cell holds, it is kept as it stands in the file. */
	@Test
	void cellsAreKeptToTheLetter() throws IOException {
		List<String> cells = List.of("\\", "\\\\.", "\\N", "{\"a\",b}", "tab\there", "two\nlines\r\n", "NULL", "",
				"\"\"", "평양 朝鲜 کره 🚀", "\\\"", "}", "{}", "'", " x ", "\u0001\u007f", "a\\tb");
		String row = cells.stream()
			.map((cell) -> '"' + cell.replace("\"", "\"\"") + '"')
			.collect(Collectors.joining(","));
		String header = IntStream.range(0, cells.size()).mapToObj((i) -> "c" + i).collect(Collectors.joining(","));
		long id = this.imports.upload(new ImportService.Arrival("letters.csv", null, null, TableOptions.NONE),
				new ByteArrayInputStream((header + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8)),
				this.researcher);
		assertThat(this.search.rows(id, null, 0, 5, this.researcher)).singleElement()
			.satisfies((kept) -> assertThat(kept.cells()).isEqualTo(cells));
	}

	/**
	 * FT-01, without a process to kill: a worker that stops in the middle of a chunk
	 * leaves nothing of that chunk, and another goes on when its lease has run out.
	 */
	@Test
	void anotherWorkerGoesOnWhereOneStopped() throws IOException {
		String text = file(IntStream.range(0, 60)
			.mapToObj((i) -> i + ",PRK,IRN," + (1900 + i) + ",missiles")
			.toArray(String[]::new));
		long id = uploaded(text, "records");
		this.imports.start(id, this.researcher);
		long before = claims();
		ImportJob crashing = worker(new ClaimTarget(this.madeRows, this.claims, this.settler, this.actors, 25) {

			private int left = 1;

			@Override
			public List<SettledRow> settle(Import file, List<WaitingRow> waiting, Person by) {
				List<SettledRow> settled = super.settle(file, waiting, by);
				if (this.left-- == 0) {
					throw new IllegalStateException("the power fails");
				}
				return settled;
			}

		});
		assertThat(crashing.step()).isTrue();
		assertThatIllegalStateException().isThrownBy(crashing::step);
		assertThat(claims()).isEqualTo(before + 25);
		assertThat(this.search.get(id, this.researcher).waiting()).isEqualTo(35);
		ImportJob next = worker(byTwentyFive());
		assertThat(next.step()).isFalse();
		this.clock.pass(Duration.ofMinutes(2));
		next.round();
		assertThat(this.search.get(id, this.researcher).counts()).isEqualTo(Map.of(RowOutcome.IMPORTED, 60));
		assertThat(claims()).isEqualTo(before + 60);
	}

	@Test
	void itPausesGoesOnAndIsCancelled() throws IOException {
		long id = uploaded(file(IntStream.range(0, 60).mapToObj((i) -> i + ",PRK,IRN,,oil").toArray(String[]::new)),
				"records");
		ImportJob slow = worker(byTwentyFive());
		this.imports.start(id, this.researcher);
		slow.step();
		this.imports.pause(id, this.researcher);
		assertThat(slow.step()).isFalse();
		this.imports.start(id, this.researcher);
		slow.step();
		this.imports.cancel(id, this.researcher);
		assertThat(slow.step()).isFalse();
		Import cancelled = this.search.get(id, this.researcher);
		assertThat(cancelled.counts()).isEqualTo(Map.of(RowOutcome.IMPORTED, 50));
		assertThat(cancelled.waiting()).isEqualTo(10);
		assertThatThrownBy(() -> this.imports.pause(id, this.researcher)).isInstanceOf(RuleViolationException.class);
	}

	@Test
	void aWholeImportIsUndoneAndCanBeDoneAgain() throws IOException {
		long id = imported(file("1,PRK,IRN,1991,missiles", "2,PRK,IRN,1992,oil"));
		assertThatThrownBy(() -> this.imports.undo(id, " ", this.researcher))
			.isInstanceOf(RuleViolationException.class);
		this.imports.undo(id, "wrong columns", this.researcher);
		this.job.round();
		assertThat(this.search.get(id, this.researcher).state()).isEqualTo(ImportState.UNDONE);
		assertThat(this.jdbc.sql("""
				SELECT DISTINCT c.status || ' ' || x.reason FROM import_row r JOIN claim c ON c.id = r.claim_id
				JOIN claim_retraction x ON x.claim_id = c.id WHERE r.import_id = :id
				""").param("id", id).query(String.class).list())
			.containsExactly("RETRACTED Import undone: wrong columns");
		assertThat(sources(id)).isOne();
		long again = imported(file("1,PRK,IRN,1991,missiles", "2,PRK,IRN,1992,oil"));
		assertThat(this.search.get(again, this.researcher).counts()).isEqualTo(Map.of(RowOutcome.IMPORTED, 2));
		long third = imported(file("1,PRK,IRN,1991,missiles", "2,PRK,IRN,1992,oil"));
		assertThat(this.search.get(third, this.researcher).counts()).isEqualTo(Map.of(RowOutcome.UNCHANGED, 2));
	}

	@Test
	void aFileWithTheSameColumnsIsMappedAsTheOneBefore() throws IOException {
		String text = "supplier,recipient," + this.mark + "\nPRK,IRN,x\n";
		assertThat(this.search.get(arrived(text), this.researcher).mapping().texts()).isEmpty();
		imported(text);
		assertThat(this.search.get(arrived(text + "IRN,PRK,y\n"), this.researcher).mapping().texts())
			.containsEntry(ImportField.DOMAIN, "trade and energy");
	}

	private long arrived(String text) throws IOException {
		return this.imports.upload(new ImportService.Arrival("rows.csv", null, null, TableOptions.NONE),
				new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), this.researcher);
	}

	@Test
	void aFileThatIsRefusedLeavesNothing() {
		long before = this.jdbc.sql("SELECT count(*) FROM import").query(Long.class).single();
		assertThatThrownBy(() -> uploaded("id,a\n1,2\n2,\"never closed\n", "records"))
			.isInstanceOf(RuleViolationException.class);
		assertThatThrownBy(() -> uploaded("id,a\n", "records")).isInstanceOf(RuleViolationException.class);
		assertThat(this.jdbc.sql("SELECT count(*) FROM import").query(Long.class).single()).isEqualTo(before);
	}

	@Test
	void twoImportsIntoOneDataSetDoNotRunAtOnce() throws IOException {
		String text = file("1,PRK,IRN,1991,missiles");
		long one = uploaded(text, "records");
		long other = uploaded(text, "records");
		this.imports.start(one, this.researcher);
		assertThatThrownBy(() -> this.imports.start(other, this.researcher)).isInstanceOfSatisfying(
				RuleViolationException.class,
				(ex) -> assertThat(ex.violations().get(0).key()).isEqualTo("import.busy"));
		this.job.round();
		this.imports.start(other, this.researcher);
		this.job.round();
		assertThat(this.search.get(other, this.researcher).counts()).isEqualTo(Map.of(RowOutcome.UNCHANGED, 1));
	}

	@Test
	void anUndoingWhoseAccountIsDisabledStopsAndIsNotTakenForARunThatPauses() throws IOException {
		long id = imported(file("1,PRK,IRN,1991,missiles", "2,PRK,IRN,1992,oil"));
		Person reviewer = this.people.reviewer();
		this.imports.undo(id, "wrong columns", reviewer);
		this.service.disable(reviewer.id(), this.people.first());
		this.job.round();
		assertThat(this.search.get(id, this.researcher).state()).isEqualTo(ImportState.CANCELLED);
		assertThat(standing(id)).isEqualTo(2);
		this.imports.undo(id, "still wrong", this.researcher);
		this.job.round();
		assertThat(this.search.get(id, this.researcher).state()).isEqualTo(ImportState.UNDONE);
		assertThat(standing(id)).isZero();
	}

	private int standing(long id) {
		return this.jdbc.sql(
				"SELECT count(*) FROM import_row r JOIN claim c ON c.id = r.claim_id WHERE r.import_id = :id AND c.status <> 'RETRACTED'")
			.param("id", id)
			.query(Integer.class)
			.single();
	}

	@Test
	void onlyResearchersImportAndOnlyTheirOwn() throws IOException {
		long id = uploaded(file("1,PRK,IRN,1991,missiles"), "records");
		Person reader = this.people.reader();
		Person other = this.people.researcher();
		assertThatThrownBy(() -> this.search.get(id, reader)).isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.imports.start(id, other)).isInstanceOf(NotAllowedException.class);
		assertThat(this.search.get(id, other).fileName()).isEqualTo("rows.csv");
	}

	/** Makes claims of 25 rows at once. */
	private ClaimTarget byTwentyFive() {
		return new ClaimTarget(this.madeRows, this.claims, this.settler, this.actors, 25);
	}

	private ImportJob worker(RowTarget target) {
		return new ImportJob(this.states, this.rows, this.settledRows, this.search, new RowTargets(List.of(target)),
				this.dataSets, this.accounts, this.transactions, Duration.ofMinutes(1));
	}

	private String file(String... rows) {
		return List.of(rows)
			.stream()
			.map((row) -> row + "," + this.mark)
			.collect(Collectors.joining("\n", "id,supplier,recipient,date,what,lot\n", "\n"));
	}

	private long imported(String text) throws IOException {
		long id = uploaded(text, "records");
		this.imports.start(id, this.researcher);
		this.job.round();
		return id;
	}

	private long uploaded(String text, String dataSet, Person by) throws IOException {
		Person before = this.researcher;
		this.researcher = by;
		long id = uploaded(text, dataSet);
		this.imports.start(id, by);
		this.job.round();
		this.researcher = before;
		return id;
	}

	private long uploaded(String text, String dataSet) throws IOException {
		boolean known = dataSet.length() == UUID.randomUUID().toString().length();
		long id = this.imports.upload(
				new ImportService.Arrival("rows.csv", known ? dataSet : null, dataSet, TableOptions.NONE),
				new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), this.researcher);
		Mapping guess = this.search.get(id, this.researcher).mapping();
		Map<ImportField, String> texts = new EnumMap<>(ImportField.class);
		texts.put(ImportField.STATEMENT, text.startsWith("id,supplier")
				? "{supplier} gave {what} to {recipient}, {lot}, number {id}." : "{supplier} gave to {recipient}.");
		texts.put(ImportField.DOMAIN, "trade and energy");
		this.imports.map(id, new Mapping(ImportTarget.CLAIMS, guess.columns(), texts, guess.missing(), null, Map.of(),
				Map.of(), Map.of()), this.researcher);
		return id;
	}

	private long claims() {
		return this.jdbc.sql("SELECT count(*) FROM claim").query(Long.class).single();
	}

	private long changes() {
		return this.jdbc.sql("SELECT count(*) FROM change_log WHERE subject <> 'import'").query(Long.class).single();
	}

	private long sources(long id) {
		return this.jdbc
			.sql("SELECT count(*) FROM source s JOIN import i ON i.data_set = s.external_id WHERE i.id = :id")
			.param("id", id)
			.query(Long.class)
			.single();
	}

}
