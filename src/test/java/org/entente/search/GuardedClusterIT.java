package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.entente.ClusterTest;
import org.entente.GuardedCluster;
import org.entente.People;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A cluster lets in only who is known to it, and is known by its certificate. */
@ClusterTest
@Import(Library.class)
@ExtendWith(OutputCaptureExtension.class)
class GuardedClusterIT {

	@Autowired
	RecordFeed feed;

	@Autowired
	IndexFeeder feeder;

	@Autowired
	IndexComparison comparison;

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

	@Autowired
	PlatformTransactionManager transactions;

	@TempDir
	Path folder;

	private final String prefix = TestCluster.name();

	private GuardedCluster door;

	private IndexKeeper keeper;

	private String word;

	@BeforeEach
	void record() {
		this.door = new GuardedCluster(this.folder, "localhost");
		Person by = this.people.researcher();
		this.word = "guarded" + by.id();
		this.claims.record(null, Drafts.missiles("They trade " + this.word + "."),
				List.of(Drafts.citing(this.library.holding("They trade.", by), "They trade.")), true, by);
	}

	@AfterEach
	void close() throws Exception {
		this.keeper.close();
		this.door.close();
		IndexStore open = Engines.shared(TestCluster.get().addresses(), this.prefix);
		open.newest().ifPresent((mark) -> open.delete(mark.name()));
	}

	private void comeIn(List<String> addresses, String password, String certificate) {
		IndexStore store = Engines.guarded(addresses, GuardedCluster.USER, password, certificate, this.prefix);
		this.keeper = new IndexKeeper(this.feed, this.feeder, store,
				new IndexLead(this.jdbc, this.transactions, Duration.ofMinutes(5), this.prefix), this.clock);
	}

	private Findings find() {
		return new Finder(this.keeper, this.search, this.relationships).find(ClaimFilter.ALL.with("q", this.word),
				ClaimOrder.Kind.RELEVANCE, null, 50, null);
	}

	@Test
	void whoHasThePasswordKeepsAnIndexThere() {
		comeIn(List.of(this.door.address(), "https://localhost:1" + GuardedCluster.PATH), GuardedCluster.PASSWORD,
				this.door.certificate());
		this.keeper.catchUp();
		assertThat(find().coverage().kind()).isEqualTo(Coverage.Kind.INDEX);
		assertThat(find().hits()).hasSize(1);
	}

	@Test
	void aWrongPasswordIsSaidAndNotTold(CapturedOutput output) throws Exception {
		comeIn(List.of(this.door.address()), "wrong-4712", this.door.certificate());
		refusesSaying(output, "entente.search.opensearch.password");
		assertThat(output.getAll()).doesNotContain("wrong-4712").doesNotContain("ZW50ZW50ZTp3cm9uZy00NzEy");
	}

	@Test
	void aCertificateNobodyKnowsIsNotTrusted(CapturedOutput output) throws Exception {
		comeIn(List.of(this.door.address()), GuardedCluster.PASSWORD, "");
		refusesSaying(output, "entente.search.opensearch.certificate");
	}

	@Test
	void aCertificateOfAnotherIsNotTrusted(CapturedOutput output, @TempDir Path other) throws Exception {
		try (GuardedCluster elsewhere = new GuardedCluster(other, "elsewhere")) {
			comeIn(List.of(elsewhere.address()), GuardedCluster.PASSWORD, elsewhere.certificate());
			refusesSaying(output, "entente.search.opensearch.certificate");
		}
	}

	@Test
	void aClusterThatIsTooOldIsSaidToBe(CapturedOutput output) throws Exception {
		this.door.self = "{\"name\":\"n\",\"cluster_name\":\"c\",\"version\":{\"number\":\"6.8.0\"},\"tagline\":\"You Know, for Search\"}";
		comeIn(List.of(this.door.address()), GuardedCluster.PASSWORD, this.door.certificate());
		refusesSaying(output, "6.8.0");
	}

	/** The worker says it in the log and to administrators, and letters are searched. */
	private void refusesSaying(CapturedOutput output, String what) throws Exception {
		IndexWorker worker = new IndexWorker(this.keeper, this.comparison, Duration.ofMillis(100), true);
		worker.start();
		try {
			await().untilAsserted(() -> assertThat(this.keeper.state().trouble()).isNotNull());
			assertThat(this.keeper.state().trouble()).contains(what);
			assertThat(output.getAll()).contains(this.keeper.state().trouble());
			assertThat(find().coverage().kind()).isEqualTo(Coverage.Kind.NO_INDEX);
			assertThat(find().hits()).hasSize(1);
		}
		finally {
			worker.stop();
		}
	}

}
