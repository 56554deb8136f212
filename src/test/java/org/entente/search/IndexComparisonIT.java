package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.relationships.RelationshipSearch;
import org.entente.search.engine.Engines;
import org.entente.sources.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever the index missed is found out by comparing it with the record. */
@DatabaseTest
@Import(Library.class)
class IndexComparisonIT {

	@Autowired
	RecordFeed feed;

	@Autowired
	IndexFeeder feeder;

	private final WordEngine engine = Engines.onDisk();

	@Autowired
	IndexLead lead;

	@Autowired
	RecordTexts texts;

	@Autowired
	Clock clock;

	@Autowired
	ClaimSearch search;

	@Autowired
	ClaimService claims;

	@Autowired
	RelationshipSearch relationships;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@TempDir
	Path folder;

	private IndexKeeper keeper;

	private IndexComparison comparison;

	private String word;

	private long claim;

	@BeforeEach
	void anIndex() {
		Person by = this.people.researcher();
		this.word = "samarium" + by.id();
		String source = this.library.holding("They trade.", by);
		this.claim = this.claims.record(null, Drafts.missiles("They trade " + this.word + "."),
				List.of(Drafts.citing(source, "They trade.")), true, by);
		this.keeper = new IndexKeeper(this.feed, this.feeder, new IndexFolder(this.folder, this.engine), this.lead,
				this.clock);
		this.keeper.catchUp();
		this.comparison = new IndexComparison(this.texts, this.clock);
	}

	@AfterEach
	void close() {
		this.keeper.close();
	}

	private Comparison compare() {
		this.keeper.examine(this.comparison::compare);
		return this.comparison.last().orElseThrow();
	}

	private List<Long> find(String words) {
		return new Finder(this.keeper, this.search, this.relationships)
			.find(ClaimFilter.ALL.with("q", words), ClaimOrder.Kind.NEWEST, null, 10, null)
			.hits()
			.stream()
			.map((hit) -> hit.claim().id())
			.toList();
	}

	@Test
	void anIndexThatFollowedTheChainAgrees() {
		Comparison outcome = compare();
		assertThat(outcome.differences()).isZero();
		assertThat(outcome.compared()).isGreaterThanOrEqualTo(2);
	}

	@Test
	void aClaimThatWasInsertedPastTheApplicationIsFoundAfterwards() {
		this.jdbc
			.sql("""
					INSERT INTO claim SELECT (jsonb_populate_record(c, jsonb_build_object('id', nextval('claim_seq'),
					  'external_id', gen_random_uuid(), 'statement', 'They trade promethium.'))).* FROM claim c WHERE id = :id
					""")
			.param("id", this.claim)
			.update();
		this.keeper.catchUp();
		assertThat(find("promethium")).as("nothing tells the index").isEmpty();
		assertThat(compare().missing()).isEqualTo(1);
		assertThat(find("promethium")).hasSize(1);
		assertThat(compare().differences()).isZero();
	}

	@Test
	void whatWasLostStandsOtherwiseOrIsNotInTheRecordIsPutRight() {
		ClaimText right = this.texts.claims(List.of(this.claim)).get(0);
		this.keeper.examine((index, follow) -> index.removeClaims(List.of(this.claim)));
		assertThat(find(this.word)).isEmpty();
		assertThat(compare()).extracting(Comparison::missing, Comparison::stale, Comparison::surplus)
			.containsExactly(1L, 0L, 0L);
		assertThat(find(this.word)).containsExactly(this.claim);
		this.keeper.examine((index, follow) -> index.put(List.of(with(right, this.claim, "thulium"))));
		this.keeper.examine((index, follow) -> index.put(List.of(with(right, 999_999_999, "thulium"))));
		assertThat(compare()).extracting(Comparison::missing, Comparison::stale, Comparison::surplus)
			.containsExactly(0L, 1L, 1L);
		this.keeper.examine((index, follow) -> {
			assertThat(index.checksums(ClaimText.class, 0, Long.MAX_VALUE)).doesNotContainKey(999_999_999L)
				.containsEntry(this.claim, right.getChecksum());
		});
	}

	@Test
	void sourcesAndActorsAreComparedToo() {
		long source = this.jdbc.sql("SELECT max(id) FROM source").query(Long.class).single();
		this.keeper.examine((index, follow) -> {
			index.removeSources(List.of(source));
			index.put(List.of(new NameText(NameText.ACTOR + 999_999_999, List.of("nobody"), null)));
		});
		assertThat(compare()).extracting(Comparison::missing, Comparison::stale, Comparison::surplus)
			.containsExactly(1L, 0L, 1L);
		assertThat(compare().differences()).isZero();
	}

	/** FT-24 */
	@Test
	void bytesThatRotInAnIndexInUseAreNoticed() throws IOException {
		this.keeper.examine((index, follow) -> index.flush());
		List<Path> before = folders();
		damage(before.get(0));
		assertThatThrownBy(this::compare).isInstanceOf(BrokenIndexException.class);
		this.keeper.catchUp();
		assertThat(folders()).hasSize(1).isNotEqualTo(before);
		assertThat(find(this.word)).contains(this.claim);
		assertThat(compare().differences()).isZero();
	}

	private static ClaimText with(ClaimText text, long id, String statement) {
		return new ClaimText(id, statement, text.excerpts(), text.names(), text.details(), text.relationship(),
				text.relationshipId(), text.kind(), text.domain(), text.direction(), text.directionNumber(),
				text.evidence(), text.status(), text.repetition(), text.countries(), text.actors(), text.sources(),
				text.outlets(), text.year(), text.author(), text.earliest(), text.latest(), text.dated());
	}

	/** One byte in the middle of a file, where it lies. */
	private static void damage(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder.resolve("content").resolve("claim"))) {
			Path file = files.filter((one) -> one.toString().endsWith(".cfs")).findFirst().orElseThrow();
			try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
				bytes.seek(bytes.length() / 2);
				int was = bytes.read();
				bytes.seek(bytes.length() / 2);
				bytes.write(was ^ 0x55);
			}
		}
	}

	private List<Path> folders() throws IOException {
		try (Stream<Path> all = Files.list(this.folder)) {
			return all.filter(Files::isDirectory).toList();
		}
	}

}
