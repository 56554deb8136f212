package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.relationships.RelationshipSearch;
import org.entente.sources.Library;
import org.entente.search.engine.Engines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileSystemUtils;

import java.time.Clock;

/** The index is lost without loss, and never keeps the record from being read. */
@DatabaseTest
@Import(Library.class)
class IndexKeeperIT {

	@Autowired
	RecordFeed feed;

	@Autowired
	IndexFeeder feeder;

	@Autowired
	IndexLead lead;

	private final WordEngine engine = Engines.onDisk();

	@Autowired
	Clock clock;

	@Autowired
	ClaimSearch search;

	@Autowired
	ClaimService claims;

	@Autowired
	RelationshipSearch relationships;

	@Autowired
	IndexStatus status;

	@Autowired
	Library library;

	@Autowired
	People people;

	@TempDir
	Path folder;

	private final List<IndexKeeper> keepers = new ArrayList<>();

	private IndexKeeper keeper;

	private Person by;

	private int words;

	@BeforeEach
	void anIndex() {
		this.by = this.people.researcher();
		this.keeper = keeper(this.engine, this.folder);
		record();
		this.keeper.catchUp();
	}

	@AfterEach
	void close() {
		this.keepers.forEach(IndexKeeper::close);
	}

	private IndexKeeper keeper(WordEngine engine, Path folder) {
		IndexKeeper keeper = new IndexKeeper(this.feed, this.feeder, new IndexFolder(folder, engine), this.lead,
				this.clock);
		this.keepers.add(keeper);
		return keeper;
	}

	/** A claim with a word of its own. */
	private String record() {
		String word = "word" + this.by.id() + "x" + this.words++;
		String source = this.library.holding("They trade.", this.by);
		this.claims.record(null, Drafts.missiles("They trade " + word + "."),
				List.of(Drafts.citing(source, "They trade.")), true, this.by);
		return word;
	}

	private Findings find(String words) {
		return find(this.keeper, words);
	}

	private Findings find(IndexKeeper keeper, String words) {
		return new Finder(keeper, this.search, this.relationships).find(ClaimFilter.ALL.with("q", words),
				ClaimOrder.Kind.RELEVANCE, null, 10, null);
	}

	@Test
	void whatIsCommittedIsFoundWithTheNextStep() {
		String word = record();
		assertThat(find(word).hits()).isEmpty();
		this.keeper.catchUp();
		Findings found = find(word);
		assertThat(found.hits()).hasSize(1);
		assertThat(found.counts().total()).isEqualTo(1);
		assertThat(found.coverage().kind()).isEqualTo(Coverage.Kind.INDEX);
		assertThat(found.coverage().isLate()).isFalse();
	}

	@Test
	void theIndexOfTheLastTimeIsUsedAgain() throws IOException {
		String word = record();
		this.keeper.catchUp();
		this.keeper.close();
		String meanwhile = record();
		List<Path> before = folders();
		IndexKeeper next = keeper(this.engine, this.folder);
		next.catchUp();
		assertThat(find(next, word).hits()).hasSize(1);
		assertThat(find(next, meanwhile).hits()).hasSize(1);
		assertThat(folders()).isEqualTo(before);
	}

	/** As after kill -9: what lies on the disk at that moment is all there is. */
	@Test
	void aKillBetweenCommitAndIndexLosesNothing(@TempDir Path other) throws IOException {
		List<String> words = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			words.add(record());
			if (i % 3 == 0) {
				this.keeper.catchUp();
			}
			Path killed = Files.createDirectory(other.resolve("killed" + i));
			FileSystemUtils.copyRecursively(this.folder, killed);
			IndexKeeper survivor = keeper(this.engine, killed);
			survivor.catchUp();
			assertThat(words).allSatisfy((word) -> assertThat(find(survivor, word).hits()).hasSize(1));
			survivor.close();
		}
	}

	@Test
	void anIndexThatIsDeletedUnderLoadHeals() throws Exception {
		String word = record();
		this.keeper.catchUp();
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService readers = Executors.newFixedThreadPool(3);
		try {
			Callable<Integer> reading = () -> {
				int read = 0;
				while (!over.get()) {
					assertThat(find(word).hits()).hasSize(1);
					read++;
				}
				return read;
			};
			List<Future<Integer>> loads = List.of(readers.submit(reading), readers.submit(reading));
			for (int i = 0; i < 3; i++) {
				for (Path lost : folders()) {
					FileSystemUtils.deleteRecursively(lost);
				}
				String meanwhile = record();
				this.keeper.catchUp();
				assertThat(find(meanwhile).hits()).hasSize(1);
				assertThat(folders()).hasSize(1);
			}
			over.set(true);
			for (Future<Integer> load : loads) {
				assertThat(load.get()).isPositive();
			}
		}
		finally {
			over.set(true);
			readers.shutdownNow();
		}
	}

	@Test
	void damagedFilesAreNoticedWhenTheIndexIsOpened() throws IOException {
		String word = record();
		this.keeper.catchUp();
		this.keeper.close();
		List<Path> before = folders();
		damage(before.get(0));
		IndexKeeper next = keeper(this.engine, this.folder);
		next.catchUp();
		assertThat(find(next, word).hits()).hasSize(1);
		assertThat(folders()).as("a new index").hasSize(1).isNotEqualTo(before);
	}

	/** One byte in the middle of each file. */
	private static void damage(Path folder) throws IOException {
		Files.walkFileTree(folder.resolve("content"), new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				byte[] bytes = Files.readAllBytes(file);
				if (file.toString().endsWith(".cfs")) {
					bytes[bytes.length / 2] ^= 0x55;
					Files.write(file, bytes);
				}
				return FileVisitResult.CONTINUE;
			}

		});
	}

	@Test
	void anIndexOfAnotherDatabaseIsNotUsed() throws IOException {
		this.keeper.close();
		Path state = folders().get(0).resolve("state.properties");
		String text = Files.readString(state).replaceAll("hash=.{4}", "hash=0000");
		Files.writeString(state, text, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
		List<Path> before = folders();
		keeper(this.engine, this.folder).catchUp();
		assertThat(folders()).hasSize(1).isNotEqualTo(before);
	}

	@Test
	void anIndexOfAnotherShapeIsNotUsed() throws IOException {
		this.keeper.close();
		List<Path> before = folders();
		keeper(new WordEngine() {

			@Override
			public String shape() {
				return "another";
			}

			@Override
			public OpenIndex open(Path folder) {
				return IndexKeeperIT.this.engine.open(folder);
			}

		}, this.folder).catchUp();
		assertThat(folders()).hasSize(1).isNotEqualTo(before);
	}

	@Test
	void anAdministratorHasItBuiltAnewWhileItAnswers() throws IOException {
		String word = record();
		this.keeper.catchUp();
		List<Path> before = folders();
		this.status.rebuild(this.people.administrator());
		this.keeper.catchUp();
		assertThat(folders()).hasSize(1).isNotEqualTo(before);
		assertThat(find(word).hits()).hasSize(1);
		List<Path> after = folders();
		this.keeper.catchUp();
		assertThat(folders()).as("once").isEqualTo(after);
	}

	@Test
	void whileThereIsNoIndexTheTablesAreSearchedAndThePageSaysSo(@TempDir Path other) {
		String word = record();
		IndexKeeper none = keeper(new WordEngine() {

			@Override
			public String shape() {
				return "none";
			}

			@Override
			public OpenIndex open(Path folder) {
				throw new BrokenIndexException("No room on the disk", null);
			}

		}, other);
		assertThatThrownBy(none::catchUp).hasMessage("No room on the disk");
		Findings found = find(none, word);
		assertThat(found.hits()).hasSize(1);
		assertThat(found.coverage().kind()).isEqualTo(Coverage.Kind.NO_INDEX);
		assertThat(found.counts()).isNull();
	}

	@Test
	void anIndexThatFailsIsNotAskedAgainAndBuiltAnew() {
		String word = record();
		this.keeper.catchUp();
		assertThat(this.keeper.ask((index) -> {
			throw new BrokenIndexException("A read error", null);
		})).isEmpty();
		assertThat(find(word).coverage().kind()).isEqualTo(Coverage.Kind.NO_INDEX);
		assertThat(find(word).hits()).hasSize(1);
		this.keeper.catchUp();
		assertThat(find(word).coverage().kind()).isEqualTo(Coverage.Kind.INDEX);
		assertThat(find(word).hits()).hasSize(1);
	}

	@Test
	void oneFolderIsForOneProcess() {
		IndexKeeper second = keeper(this.engine, this.folder);
		assertThatThrownBy(second::catchUp).isInstanceOf(BrokenIndexException.class);
		assertThat(find("trade").coverage().kind()).as("the first goes on").isEqualTo(Coverage.Kind.INDEX);
	}

	private List<Path> folders() throws IOException {
		try (Stream<Path> all = Files.list(this.folder)) {
			return all.filter(Files::isDirectory).toList();
		}
	}

}
