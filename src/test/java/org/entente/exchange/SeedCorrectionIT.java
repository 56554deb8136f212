package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.entente.DatabaseTest;
import org.entente.accounts.DemoAccounts;
import org.entente.accounts.Person;
import org.entente.claims.RecheckFinding;
import org.entente.claims.RecheckSearch;
import org.entente.sources.SourceService;
import org.entente.sources.SourceTexts;
import org.entente.sources.Upload;
import org.entente.sources.VersionDraft;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The first case of a correction: a blog post that "has been corrected" and says of a
 * later update that it changes a translation. Runs where the documents are at hand.
 */
@DatabaseTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "entente.address=http://seeds.example")
class SeedCorrectionIT {

	private static final Path SEEDS = Path.of("..", "shared", "seeds");

	private static final String POST = "2a452f1b68b14eca0d8c22c9a5c7a7cb8c4766a0848de61a449599ae2bcd32e6";

	@Autowired
	SourceService sources;

	@Autowired
	SourceTexts texts;

	@Autowired
	RecheckSearch rechecks;

	@Autowired
	DemoAccounts accounts;

	@Autowired
	JdbcClient jdbc;

	private record Post(long sourceId, int number) {
	}

	private record Cited(long claimId, String excerpt, int start, String status) {
	}

	@Test
	void anUpdateThatChangesATranslationSendsBackJustTheClaimsThatRestOnIt() throws IOException {
		assumeTrue(Files.isDirectory(SEEDS), "the seed documents are not beside the project");
		Person researcher = this.accounts.researcher();
		Post post = this.jdbc.sql("SELECT source_id, number FROM source_version WHERE sha256 = :hash")
			.param("hash", POST)
			.query(Post.class)
			.single();
		byte[] file = post();
		this.texts.supply(post.sourceId(), post.number(), new Upload("post.txt", file), researcher);
		assertThat(found(post.sourceId(), post.number())).containsOnlyKeys(RecheckFinding.EXACT);
		assertThat(waiting()).as("what was accepted stands").isEmpty();

		String text = new String(file, UTF_8);
		String updated = text.replace("juche (autonomy)", "juche (self-reliance)");
		this.sources.addVersion(post.sourceId(),
				new VersionDraft("updated", true, null, updated, null, null, null, null, null, null, "Late update."),
				researcher);
		List<Cited> cited = cited(post.sourceId());
		List<Long> changed = cited.stream()
			.filter((one) -> !updated.contains(one.excerpt()))
			.map(Cited::claimId)
			.toList();
		assertThat(changed).isNotEmpty();
		assertThat(waiting()).containsExactlyInAnyOrderElementsOf(changed.stream().distinct().toList());
		Map<RecheckFinding, Integer> found = found(post.sourceId(), post.number() + 1);
		assertThat(found).containsEntry(RecheckFinding.DRIFTED, changed.size()).doesNotContainKey(RecheckFinding.LOST);
		long before = cited.stream().filter((one) -> one.start() < text.indexOf("juche (autonomy)")).count();
		assertThat(found.get(RecheckFinding.EXACT)).isEqualTo((int) before - changed.size());
		assertThat(this.rechecks.ofVersion(post.sourceId(), post.number() + 1, true, null, 50, null).items())
			.allMatch((row) -> row.passage().contains("juche (self-reliance)"));
	}

	private static byte[] post() throws IOException {
		try (Stream<Path> files = Files.list(SEEDS)) {
			return Files.readAllBytes(
					files.filter((file) -> file.getFileName().toString().startsWith("001_")).findFirst().orElseThrow());
		}
	}

	private Map<RecheckFinding, Integer> found(long source, int version) {
		return this.rechecks.counts(source, null).getOrDefault(version, Map.of());
	}

	private List<Cited> cited(long source) {
		return this.jdbc
			.sql("""
					SELECT t.claim_id, t.excerpt, t.start_offset AS start, c.status FROM citation t JOIN claim c ON c.id = t.claim_id
					WHERE t.source_id = :source AND t.retracted_at IS NULL AND c.status IN ('ACCEPTED', 'IN_REVIEW')
					""")
			.param("source", source)
			.query(Cited.class)
			.list();
	}

	/** Claims that went back to review since the record was filled. */
	private List<Long> waiting() {
		return this.jdbc.sql("SELECT DISTINCT claim_id FROM recheck WHERE sent_back").query(Long.class).list();
	}

}
