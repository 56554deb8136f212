package org.entente.watching;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.StatementCounter;
import org.entente.accounts.AccountService;
import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.accounts.TokenScope;
import org.entente.claims.ChangeSearch;
import org.entente.claims.CitationService;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.reviews.ReviewDraft;
import org.entente.reviews.ReviewService;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Who watches something hears of it: all of it, once, and nothing that is not theirs to
 * know.
 */
@DatabaseTest
@Import({ Library.class, StatementCounter.class })
class WatchingIT {

	@Autowired
	WatchService service;

	@Autowired
	WatchSearch watches;

	@Autowired
	DigestSearch digests;

	@Autowired
	ClaimService claims;

	@Autowired
	CitationService citations;

	@Autowired
	ReviewService reviews;

	@Autowired
	AccountService accounts;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource database;

	@Autowired
	StatementCounter counter;

	Person researcher;

	Person reader;

	@BeforeEach
	void somebody() {
		this.researcher = this.people.researcher();
		this.reader = this.people.reader();
	}

	@Test
	void eachKindOfWatchHearsOfAnAcceptedClaimWithItsReason() {
		String source = source();
		long claim = submitted(source);
		watch("claim", Long.toString(claim));
		watch("source", Long.toString(this.library.number(source)));
		watch("country", "PRK");
		watch("relationship", "prk-irn");
		watchFilter(Map.of("relationship", "IRN-PRK", "domain", "missiles"));
		assertThat(news()).isEmpty();
		decide(claim, "accepted", "It stands there.");
		assertThat(this.digests.of(this.reader).parts()).extracting((part) -> part.watch().kind().word())
			.containsExactlyInAnyOrder("claim", "country", "relationship", "filter");
		assertThat(news()).allMatch((change) -> change.contains("accepted") && change.contains("It stands there."));
		assertThat(this.digests.count(this.reader)).isEqualTo(1);
	}

	@Test
	void aWatchedSourceIsHeardOfWhenItIsCited() {
		String source = source();
		watch("source", Long.toString(this.library.number(source)));
		this.library.derive(source, null, this.researcher);
		long claim = submitted(source());
		assertThat(news()).singleElement().asString().contains("derivation recorded");
		cite(claim, source);
		assertThat(news()).hasSize(2);
	}

	@Test
	void whatWasReadIsGoneAndWhatCameSinceStays() {
		watch("country", "PRK");
		long claim = submitted(source());
		Digest read = this.digests.of(this.reader);
		assertThat(news()).isNotEmpty();
		decide(claim, "returned", "Not yet.");
		this.service.markRead(null, read.end().toString(), this.reader);
		assertThat(news()).singleElement().asString().contains("Not yet.");
		this.service.markRead(null, this.digests.of(this.reader).end().toString(), this.reader);
		assertThat(news()).isEmpty();
		this.service.markRead(null, read.end().toString(), this.reader);
		assertThat(news()).as("a mark never goes back").isEmpty();
	}

	/** A bare high-water mark on the number would lose this one. */
	@Test
	void aChangeThatCommitsLateIsNotLost() throws SQLException {
		watch("claim", Long.toString(submitted(source())));
		long claim = Long.parseLong(this.watches.of(this.reader).get(0).target());
		try (Connection slow = this.database.getConnection()) {
			slow.setAutoCommit(false);
			write(slow, claim, "late");
			decide(claim, "returned", "In the meantime.");
			Digest read = this.digests.of(this.reader);
			assertThat(news()).singleElement().asString().contains("In the meantime.");
			this.service.markRead(null, read.end().toString(), this.reader);
			assertThat(news()).isEmpty();
			slow.commit();
		}
		assertThat(news()).singleElement().asString().contains("late");
		assertThat(this.digests.count(this.reader)).isEqualTo(1);
		this.service.markRead(null, this.digests.of(this.reader).end().toString(), this.reader);
		assertThat(news()).isEmpty();
	}

	private static void write(Connection connection, long claim, String summary) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("""
					INSERT INTO change_log (changed_at, subject, subject_id, relationship_id, claim_id, kind, summary)
					SELECT now(), 'claim', id, relationship_id, id, 'revised', '%s' FROM claim WHERE id = %d
					""".formatted(summary, claim));
		}
	}

	/** AC-37 */
	@Test
	void draftsAccountsAndKeysNeverAppear() {
		watch("country", "PRK");
		watchFilter(Map.of("country", "PRK"));
		watchFilter(Map.of("status", "draft", "author", this.researcher.username()));
		String source = source();
		watch("source", Long.toString(this.library.number(source)));
		this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, "They gave arms.")), false,
				this.researcher);
		this.accounts.disable(this.people.newcomer(Role.READER).id(), this.people.first());
		this.people.bearer(this.reader, TokenScope.READ);
		assertThat(news()).isEmpty();
		assertThat(this.digests.count(this.reader)).isZero();
	}

	/** AC-02, AC-37 */
	@Test
	void aClaimThatCannotBeSeenAnyMoreVanishesWithItsWatch() {
		long claim = submitted(source());
		watch("claim", Long.toString(claim));
		watch("relationship", "IRN-PRK");
		decide(claim, "returned", "A secret.");
		assertThat(news()).isNotEmpty();
		this.jdbc.sql("UPDATE claim SET status = 'DRAFT' WHERE id = :id").param("id", claim).update();
		assertThat(news()).isEmpty();
		assertThat(this.watches.of(this.reader)).extracting((row) -> row.kind().word()).containsExactly("relationship");
		assertThatThrownBy(() -> watch("claim", Long.toString(claim))).isInstanceOf(RuleViolationException.class);
	}

	/** AC-02 */
	@Test
	void theWatchesOfOthersAreNotThere() {
		long watch = watch("country", "PRK");
		Person other = this.people.administrator();
		assertThat(this.watches.of(other)).isEmpty();
		assertThatThrownBy(() -> this.watches.get(watch, other)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> this.service.rename(watch, "x", other)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> this.service.end(watch, other)).isInstanceOf(NotFoundException.class);
		String end = this.digests.of(other).end().toString();
		assertThatThrownBy(() -> this.service.markRead(watch, end, other)).isInstanceOf(NotFoundException.class);
	}

	@Test
	void whoStopsWatchingKeepsTheRowAndMayBeginAnew() {
		long first = watch("country", "PRK");
		assertThat(watch("country", "prk")).as("watched once").isEqualTo(first);
		this.service.end(first, this.reader);
		assertThat(this.watches.of(this.reader)).isEmpty();
		assertThat(this.jdbc.sql("SELECT ended_at IS NOT NULL FROM watch WHERE id = :id")
			.param("id", first)
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(watch("country", "PRK")).isNotEqualTo(first);
	}

	/** AC-44 */
	@Test
	void thereAreOnlySoManyWatchesAndFilters() {
		IntStream.range(0, WatchBook.MOST_FILTERS)
			.forEach((n) -> watchFilter(Map.of("actor", Integer.toString(n + 1))));
		assertThatThrownBy(() -> watchFilter(Map.of("actor", "999"))).hasMessageContaining("watch.too-many");
		assertThat(watchFilter(Map.of("actor", "1"))).as("watched already").isPositive();
		List<String> codes = this.jdbc.sql("SELECT code FROM country ORDER BY code LIMIT 181")
			.query(String.class)
			.list();
		codes.subList(0, 180).forEach((code) -> watch("country", code));
		assertThatThrownBy(() -> watch("country", codes.get(180))).hasMessageContaining("watch.too-many");
	}

	/** AC-38: read as strictly as written. */
	@ParameterizedTest
	@ValueSource(strings = { "{\"status\": [\"javascript:alert(1)\"]}",
			"{\"relationship\": [\"IRN'; DROP TABLE claim\"]}", "{\"nothing\": [\"known\"]}",
			"{\"source\": {\"a\": 1}}", "{\"source\": 1}", "{\"from\": [\"yesterday\"]}", "{}" })
	void aStoredFilterThatIsNoneIsShownAsSuchAndDoesNoHarm(String stored) {
		watch("country", "PRK");
		long watch = watchFilter(Map.of("domain", "missiles"));
		this.jdbc.sql("UPDATE watch SET filter = :filter::jsonb WHERE id = :id")
			.param("filter", stored)
			.param("id", watch)
			.update();
		assertThat(this.watches.get(watch, this.reader).isReadable()).isFalse();
		submitted(source());
		assertThat(this.digests.of(this.reader).parts()).extracting((part) -> part.watch().kind().word())
			.containsExactly("country");
		assertThat(this.digests.history(this.watches.get(watch, this.reader), null, 10).items()).isEmpty();
	}

	/** AC-38 */
	@ParameterizedTest
	@ValueSource(strings = { "status", "relationship", "from", "source", "title" })
	void aHostileFilterIsRefusedWhenItIsSaved(String parameter) {
		assertThatThrownBy(() -> watchFilter(Map.of(parameter, "javascript:alert(1)")))
			.isInstanceOf(RuleViolationException.class);
		assertThatThrownBy(() -> watchFilter(Map.of("domain", "x".repeat(1_000_000))))
			.isInstanceOf(RuleViolationException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "5", "5/1:2", "999999999999999999/1:2:", "5/3:2:", "5/1:9:4,3", "5/1:9:9", "5/0:1:",
			"1'/1:2:", "5/1:99999999999999999999:" })
	void aMarkThatIsNoneMovesNothing(String mark) {
		watch("country", "PRK");
		submitted(source());
		try {
			this.service.markRead(null, mark, this.reader);
		}
		catch (RuleViolationException ex) {
			assertThat(ex.violations().get(0).key()).isEqualTo("watch.mark");
		}
		assertThat(news()).isNotEmpty();
	}

	@Test
	void theNumberOfStatementsDoesNotFollowTheNumberOfWatches() {
		watch("country", "PRK");
		watchFilter(Map.of("domain", "missiles"));
		int few = this.counter.during(() -> this.digests.of(this.reader));
		List.of("IRN", "CHN", "RUS", "USA", "JPN").forEach((code) -> watch("country", code));
		watch("claim", Long.toString(submitted(source())));
		watchFilter(Map.of("domain", "nuclear", "country", "PRK"));
		watchFilter(Map.of("evidence", "disputed"));
		assertThat(this.counter.during(() -> this.digests.of(this.reader))).isEqualTo(few).isLessThanOrEqualTo(5);
		assertThat(this.counter.during(() -> this.digests.count(this.reader))).isLessThanOrEqualTo(3);
		Person first = this.people.first();
		assertThat(this.counter.during(() -> this.digests.count(first))).as("who watches nothing").isEqualTo(1);
	}

	private List<String> news() {
		return this.digests.of(this.reader)
			.parts()
			.stream()
			.flatMap((part) -> part.things().stream())
			.flatMap((thing) -> thing.changes().stream())
			.map(ChangeSearch.Row::toString)
			.toList();
	}

	private long watch(String kind, String target) {
		return this.service.begin(new WatchDraft(kind, target, null, null), this.reader);
	}

	private long watchFilter(Map<String, String> filter) {
		Map<String, List<String>> wishes = new HashMap<>();
		filter.forEach((wish, value) -> wishes.put(wish, List.of(value)));
		return this.service.begin(new WatchDraft("filter", null, wishes, "Mine"), this.reader);
	}

	private String source() {
		return this.library.holding("They gave arms. Nobody confirmed it.", this.researcher);
	}

	private long submitted(String source) {
		return this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, "They gave arms.")), true,
				this.researcher);
	}

	private void cite(long claim, String source) {
		this.citations.cite(claim, Drafts.citing(source, "They gave arms."), this.researcher);
	}

	private void decide(long claim, String decision, String reason) {
		int version = this.jdbc.sql("SELECT version FROM claim WHERE id = :id")
			.param("id", claim)
			.query(Integer.class)
			.single();
		this.reviews.decide(claim, new ReviewDraft(decision, reason, version), this.people.reviewer());
	}

}
