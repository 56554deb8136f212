package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.entente.ClusterTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.TestCluster;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Two nodes share an index in a cluster: one feeds it, both ask it, and neither it nor
 * the cluster has to be there for the record to be read.
 */
@ClusterTest
@Import(Library.class)
class SharedIndexIT {

	@Autowired
	RecordFeed feed;

	@Autowired
	IndexFeeder feeder;

	@Autowired
	Clock clock;

	@Autowired
	TestClock time;

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

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	private final TestCluster cluster = TestCluster.get();

	private final String prefix = TestCluster.name();

	private final List<IndexKeeper> keepers = new ArrayList<>();

	private IndexLead lead;

	private IndexKeeper one;

	private IndexKeeper two;

	private Person by;

	private int words;

	@BeforeEach
	void twoNodes() {
		this.by = this.people.researcher();
		this.lead = lead();
		this.one = keeper(this.lead);
		this.two = keeper(lead());
		this.one.catchUp();
		this.two.catchUp();
	}

	@AfterEach
	void close() throws Exception {
		this.keepers.forEach(IndexKeeper::close);
		send("DELETE", String.join(",", indexes()), null);
	}

	private IndexLead lead() {
		return new IndexLead(this.jdbc, this.transactions, Duration.ofMinutes(5), this.prefix);
	}

	private IndexKeeper keeper(IndexLead lead) {
		IndexKeeper keeper = new IndexKeeper(this.feed, this.feeder,
				Engines.shared(this.cluster.addresses(), this.prefix), lead, this.clock);
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

	private Findings find(IndexKeeper keeper, String words) {
		return new Finder(keeper, this.search, this.relationships).find(ClaimFilter.ALL.with("q", words),
				ClaimOrder.Kind.RELEVANCE, null, 50, null);
	}

	private void assertFound(IndexKeeper keeper, String word) {
		Findings found = find(keeper, word);
		assertThat(found.coverage().kind()).isEqualTo(Coverage.Kind.INDEX);
		assertThat(found.hits()).hasSize(1);
		assertThat(found.counts().total()).isEqualTo(1);
	}

	@Test
	void whatOneNodeFeedsBothFind() {
		String word = record();
		this.two.catchUp();
		assertThat(find(this.two, word).hits()).as("the second does not feed it").isEmpty();
		assertThat(find(this.two, word).coverage().completeTo()).as("and says what it knows")
			.isBefore(this.clock.instant());
		this.one.catchUp();
		this.two.catchUp();
		assertFound(this.one, word);
		assertFound(this.two, word);
		assertThat(this.two.state().seal()).isEqualTo(this.one.state().seal()).isEqualTo(this.feed.end().seal());
		assertThat(this.two.state().lag()).isLessThan(Duration.ofSeconds(2));
	}

	@Test
	void whenTheOneFallsSilentTheOtherFeeds() {
		String word = record();
		this.jdbc.sql("UPDATE search_lead SET held_until = clock_timestamp() WHERE holder IS NOT NULL").update();
		this.two.catchUp();
		assertFound(this.two, word);
		String next = record();
		this.one.catchUp();
		assertThat(find(this.one, next).hits()).as("the first only watches now").isEmpty();
		this.two.catchUp();
		assertFound(this.one, next);
		assertThatThrownBy(() -> this.lead.whileOurs(() -> true)).isInstanceOf(IndexHeldException.class);
	}

	@Test
	void aNodeThatEndsLeavesItToTheOtherAtOnce() {
		this.one.close();
		String word = record();
		this.two.catchUp();
		assertFound(this.two, word);
	}

	@Test
	void anIndexThatIsDeletedUnderLoadHeals() throws Exception {
		String word = record();
		this.one.catchUp();
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService readers = Executors.newFixedThreadPool(2);
		try {
			Callable<Integer> reading = () -> {
				int read = 0;
				while (!over.get()) {
					assertThat(find(this.two, word).hits()).hasSize(1);
					read++;
				}
				return read;
			};
			Future<Integer> load = readers.submit(reading);
			send("DELETE", String.join(",", indexes()), null);
			String meanwhile = record();
			this.one.catchUp();
			this.two.catchUp();
			assertFound(this.one, meanwhile);
			assertFound(this.two, meanwhile);
			over.set(true);
			assertThat(load.get()).isPositive();
		}
		finally {
			over.set(true);
			readers.shutdownNow();
		}
	}

	/** With the next document it comes into being again, as no index of ours. */
	@Test
	void anIndexThatCameIntoBeingByItselfIsNotUsed() throws Exception {
		String word = record();
		this.one.catchUp();
		String claims = indexes().stream().filter((index) -> index.endsWith("-claim")).findFirst().orElseThrow();
		send("DELETE", claims, null);
		send("PUT", claims + "/_doc/1", "{\"statement\": \"Nothing\"}");
		this.two.catchUp();
		assertThat(find(this.two, word).coverage().kind()).isEqualTo(Coverage.Kind.NO_INDEX);
		assertThat(find(this.two, word).hits()).hasSize(1);
		this.one.catchUp();
		this.two.catchUp();
		assertFound(this.two, word);
		this.time.pass(Duration.ofSeconds(11));
		this.one.catchUp();
		assertThat(indexes()).doesNotContain(claims).hasSize(4);
	}

	@Test
	void aNewIndexTakesThePlaceOfTheOldWhichIsDeletedLater() throws Exception {
		String word = record();
		this.one.catchUp();
		this.status.rebuild(this.people.administrator());
		this.one.catchUp();
		assertFound(this.one, word);
		assertFound(this.two, word);
		assertThat(indexes()).hasSize(8);
		this.two.catchUp();
		this.time.pass(Duration.ofSeconds(11));
		this.one.catchUp();
		assertThat(indexes()).hasSize(4);
		assertFound(this.two, word);
	}

	@Test
	void oneNodeOfTheClusterMayClose() throws Exception {
		List<String> words = Stream.generate(this::record).limit(5).toList();
		this.one.catchUp();
		List<Long> before = found("trade");
		this.cluster.stopNode();
		try {
			assertThat(found("trade")).isEqualTo(before);
			words.forEach((word) -> assertFound(this.one, word));
			String meanwhile = record();
			await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> {
				this.one.catchUp();
				assertFound(this.one, meanwhile);
			});
		}
		finally {
			this.cluster.startNode();
		}
	}

	private List<Long> found(String word) {
		Findings found = find(this.one, word);
		assertThat(found.coverage().kind()).isEqualTo(Coverage.Kind.INDEX);
		return found.hits().stream().map((hit) -> hit.claim().id()).sorted().toList();
	}

	@Test
	void withoutTheClusterTheTablesAreSearchedUntilItIsBack() throws Exception {
		String word = record();
		this.one.catchUp();
		List<String> before = indexes();
		this.cluster.kill();
		try {
			assertThat(find(this.one, word).hits()).hasSize(1);
			assertThat(find(this.one, word).coverage().kind()).isEqualTo(Coverage.Kind.NO_INDEX);
			assertThatThrownBy(this.one::catchUp).isInstanceOf(BrokenIndexException.class);
			assertThatThrownBy(this.two::catchUp).isInstanceOf(BrokenIndexException.class);
			assertThat(find(this.two, word).coverage().kind()).as("without having asked")
				.isEqualTo(Coverage.Kind.NO_INDEX);
			IndexKeeper begunMeanwhile = keeper(lead());
			assertThatThrownBy(begunMeanwhile::catchUp).isInstanceOf(BrokenIndexException.class);
			assertThat(find(begunMeanwhile, word).hits()).hasSize(1);
		}
		finally {
			this.cluster.start();
		}
		String meanwhile = record();
		await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> {
			this.keepers.forEach(IndexKeeper::catchUp);
			this.keepers.forEach((keeper) -> assertFound(keeper, meanwhile));
		});
		assertThat(indexes()).as("the same index").isEqualTo(before);
	}

	/** Shards that are on no machine any more: a disk is lost, there was no copy. */
	@Test
	void anIndexOfWhichPartsDoNotComeBackIsBuiltAnew() throws Exception {
		String word = record();
		this.one.catchUp();
		List<String> before = indexes();
		keepOnFirstNode(before);
		this.cluster.loseNode();
		try {
			assertThatThrownBy(this.one::catchUp).isInstanceOf(BrokenIndexException.class);
			assertThat(find(this.one, word).hits()).as("by letters").hasSize(1);
			this.time.pass(Patience.LONGEST.minusSeconds(15));
			assertThatThrownBy(this.one::catchUp).isInstanceOf(BrokenIndexException.class);
			assertThat(indexes()).as("they may come back").isEqualTo(before);
			await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
				this.time.pass(Duration.ofSeconds(15));
				this.one.catchUp();
			});
			assertThat(indexes()).hasSize(4).doesNotContainAnyElementsOf(before);
			this.two.catchUp();
			assertFound(this.one, word);
			assertFound(this.two, word);
		}
		finally {
			this.cluster.startNode();
		}
		this.one.catchUp();
		assertFound(this.one, word);
	}

	@Test
	void aMachineThatComesBackInTimeBringsItsPartsWithIt() throws Exception {
		String word = record();
		this.one.catchUp();
		List<String> before = indexes();
		keepOnFirstNode(before);
		this.cluster.loseNode();
		try {
			assertThatThrownBy(this.one::catchUp).isInstanceOf(BrokenIndexException.class);
		}
		finally {
			this.cluster.startNode();
		}
		this.time.pass(Patience.LONGEST);
		this.one.catchUp();
		assertFound(this.one, word);
		assertThat(indexes()).isEqualTo(before);
	}

	/** A cluster with full disks takes nothing in, and finds what it has. */
	@Test
	void whatMayOnlyBeReadIsReadAndFollowsLater() throws Exception {
		String word = record();
		this.one.catchUp();
		block(true);
		String meanwhile = record();
		assertThatThrownBy(this.one::catchUp).isInstanceOf(BrokenIndexException.class);
		assertFound(this.one, word);
		block(false);
		this.one.catchUp();
		assertFound(this.one, meanwhile);
	}

	private void block(boolean blocked) throws Exception {
		send("PUT", String.join(",", indexes()) + "/_settings",
				"{\"index.blocks.read_only_allow_delete\": " + (blocked ? "true" : "null") + "}");
	}

	/** Without copies elsewhere. */
	private void keepOnFirstNode(List<String> indexes) throws Exception {
		String name = name();
		send("PUT", String.join(",", indexes) + "/_settings",
				"{\"index.number_of_replicas\": 0, \"index.routing.allocation.require._name\": \"" + name + "\"}");
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(send("GET", "_cat/shards/" + this.prefix + "-*?h=state,node", null).lines())
				.hasSize(indexes.size())
				.allMatch((shard) -> shard.equals("STARTED " + name)));
	}

	/** What the node calls itself that is closed and started. */
	private String name() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + this.cluster.addresses().get(0))).build();
		String said = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
		return said.replaceAll("(?s).*\"name\" : \"([^\"]*)\".*", "$1");
	}

	private List<String> indexes() throws Exception {
		return send("GET", "_cat/indices/" + this.prefix + "-*?h=index", null).lines().sorted().toList();
	}

	private String send(String method, String path, String body) throws Exception {
		URI address = URI.create("http://" + this.cluster.addresses().get(1) + "/" + path);
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address)
				.header("Content-Type", "application/json")
				.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody())
				.build(), BodyHandlers.ofString())
			.body();
	}

}
