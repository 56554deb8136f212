package org.entente.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TableOwner;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.history.Snapshots.Snapshot;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is told of a past instant is what a reader saw then, whoever wrote since, however
 * and in whatever order.
 */
@DatabaseTest
@Import({ Library.class, Snapshots.class, RandomWork.class })
class AsOfIT {

	@Autowired
	Snapshots snapshots;

	@Autowired
	RandomWork work;

	@Autowired
	ClaimService claims;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	TableOwner owner;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	@BeforeEach
	void somebody() {
		this.work.begin();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void historyReplaysEveryStateTheRecordHadAfterRandomWork(long seed) {
		Random random = new Random(seed);
		List<Snapshot> seen = new ArrayList<>();
		for (int step = 0; step < 40; step++) {
			this.work.step(random);
			seen.add(this.snapshots.now());
		}
		seen.forEach((then) -> assertThat(this.snapshots.asOf(then.instant())).as("seed %d, %s", seed, then.instant())
			.isEqualTo(then.tables()));
	}

	@Test
	void historyReplaysWhatReadersSawWhileManyWrote() throws Exception {
		List<Snapshot> seen = new ArrayList<>();
		ExecutorService threads = Executors.newFixedThreadPool(3);
		try {
			List<Future<?>> writers = new ArrayList<>();
			for (long seed = 10; seed < 13; seed++) {
				Random random = new Random(seed);
				writers.add(threads.submit(() -> {
					for (int step = 0; step < 25; step++) {
						this.work.step(random);
					}
				}));
			}
			while (writers.stream().anyMatch((writer) -> !writer.isDone())) {
				seen.add(this.snapshots.now());
			}
			for (Future<?> writer : writers) {
				writer.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(seen).hasSizeGreaterThan(3);
		seen.forEach((then) -> assertThat(this.snapshots.asOf(then.instant())).as("%s", then.instant())
			.isEqualTo(then.tables()));
	}

	@Test
	void whatWasBegunEarlierAndCommittedLaterIsNotSeenBetween() throws Exception {
		long early = claim("An early one.");
		long late = claim("A late one.");
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			Future<?> slow = thread.submit(() -> this.transactions.executeWithoutResult((status) -> {
				reword(early, "Begun first, committed last.");
				begun.countDown();
				await(go);
			}));
			await(begun);
			this.transactions.executeWithoutResult((status) -> reword(late, "Begun last, committed first."));
			OffsetDateTime between = lastSeal();
			go.countDown();
			slow.get();
			assertThat(this.snapshots.asOf(between).get("claim")).contains("An early one.", "Begun last")
				.doesNotContain("Begun first");
			assertThat(this.snapshots.asOf(lastSeal()).get("claim")).contains("Begun first", "Begun last")
				.doesNotContain("An early one.");
		}
		finally {
			go.countDown();
			thread.shutdownNow();
		}
	}

	@Test
	void whatAConsoleWritesIsKeptAsWell() {
		long claim = claim("Written by the application.");
		OffsetDateTime before = lastSeal();
		reword(claim, "Written by a console.");
		this.owner.jdbc().sql("DELETE FROM citation WHERE claim_id = :id").param("id", claim).update();
		assertThat(this.snapshots.asOf(before).get("claim")).contains("Written by the application.");
		assertThat(this.snapshots.asOf(before).get("citation")).contains("\"claim_id\": " + claim + ",");
		assertThat(this.snapshots.now().tables().get("citation")).doesNotContain("\"claim_id\": " + claim + ",");
	}

	@Test
	void whatATransactionReplacesOfItsOwnLeavesNoTrace() {
		long[] claim = new long[1];
		this.transactions.executeWithoutResult((status) -> {
			claim[0] = claim("First thought.");
			reword(claim[0], "Second thought.");
		});
		assertThat(this.jdbc.sql("SELECT count(*) FROM history.claim WHERE id = :id")
			.param("id", claim[0])
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void beforeTheFirstSealThereIsNothing() {
		claim("Something.");
		assertThat(this.snapshots.asOf(OffsetDateTime.parse("2001-01-01T00:00:00Z")).values()).containsOnly("");
	}

	/**
	 * What holds from a day on, as the grade of an outlet does, is read for the day asked
	 * for.
	 */
	@Test
	void theDayOfTheRecordIsTheDayAskedFor() {
		assertThat(day()).isEqualTo(LocalDate.now(ZoneOffset.UTC));
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("SELECT as_of.read('2026-02-28T23:30:00Z')").query().singleRow();
			assertThat(day()).isEqualTo("2026-02-28");
		});
	}

	private LocalDate day() {
		return this.jdbc.sql("SELECT record_day()").query(LocalDate.class).single();
	}

	@Test
	void aReadingSeesTheSameInAllItsTransactionsThoughItsInstantIsStillToCome() {
		long claim = claim("Recorded before.");
		AsOf today = new AsOf("today", Instant.now().plus(1, ChronoUnit.DAYS));
		RecordTime.at(today, () -> {
			Snapshot first = this.snapshots.now();
			reword(claim, "Reworded between.");
			assertThat(this.snapshots.now().tables()).isEqualTo(first.tables());
			return first;
		});
		assertThat(RecordTime.at(new AsOf("today", today.instant()), this.snapshots::now).tables().get("claim"))
			.contains("Reworded between.");
	}

	@Test
	void everyTableOfTheRecordHasAHistory() {
		List<String> persons = List.of("account", "invitation", "api_token", "spring_session",
				"spring_session_attributes", "watch", "digest_mail", "idempotency_key", "import", "import_row",
				"saved_search", "recent_search", "search_rebuild", "search_lead", "saved_mapping");
		List<String> onlyAddedTo = List.of("change_log", "changeset", "seal", "checkpoint", "flyway_schema_history");
		List<String> lists = List.of("country", "country_name", "country_succession", "domain", "activity");
		List<String> derived = List.of("passage_print", "passage_reading", "source_address");
		List<String> words = List.of("event_kind", "event_address");
		List<String> without = Stream.of(persons, onlyAddedTo, lists, derived, words).flatMap(List::stream).toList();
		assertThat(this.owner.jdbc()
			.sql("""
					SELECT table_name FROM information_schema.tables t WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
					  AND NOT EXISTS (SELECT 1 FROM information_schema.tables h WHERE h.table_schema = 'history' AND h.table_name = t.table_name)
					""")
			.query(String.class)
			.list()).isSubsetOf(without);
	}

	private long claim(String statement) {
		var researcher = this.people.researcher();
		String source = this.library.holding("They trade missiles.", researcher);
		return this.claims.record(null, Drafts.missiles(statement),
				List.of(Drafts.citing(source, "They trade missiles.")), true, researcher);
	}

	private void reword(long claim, String statement) {
		this.jdbc.sql("UPDATE claim SET statement = :statement WHERE id = :id")
			.param("statement", statement)
			.param("id", claim)
			.update();
	}

	private OffsetDateTime lastSeal() {
		return this.jdbc.sql("SELECT max(sealed_at) FROM seal").query(OffsetDateTime.class).single();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
