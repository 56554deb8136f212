package org.entente.merges;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.ClaimCard;
import org.entente.reviews.ReviewDraft;
import org.entente.reviews.ReviewStory;
import org.entente.shared.NotAllowedException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.StaleVersionException;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * AC-05, AC-26, FT-12, FT-15: fifty people at work on a handful of claims at once revise,
 * cite, decide, merge and take apart. Whatever comes first, no update that was confirmed
 * is lost, and nobody decides on what they had a hand in.
 */
@DatabaseTest
@Import({ Shelf.class, ReviewStory.class })
class InterleavingIT {

	private static final Logger LOG = LoggerFactory.getLogger(InterleavingIT.class);

	private static final int THREADS = 50;

	private static final int DEEDS = 4;

	@Autowired
	Shelf shelf;

	@Autowired
	MergeService merges;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	private final List<Person> persons = new ArrayList<>();

	private final List<Long> claims = new ArrayList<>();

	private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();

	private final Queue<Long> merged = new ConcurrentLinkedQueue<>();

	private long source;

	@Test
	void noInterleavingLosesAnUpdateOrLetsAnyoneDecideOnTheirOwn() {
		long seed = Long.getLong("entente.seed", System.nanoTime());
		LOG.info("Seed {}", seed);
		Random random = new Random(seed);
		Stream.generate(this.people::reviewer).limit(12).forEach(this.persons::add);
		this.source = this.shelf.source(null, null, null, this.persons.get(0));
		for (int i = 0; i < 6; i++) {
			this.claims
				.add(this.shelf.claim("IRN-PRK", "Claim " + i + " of " + seed, this.source, null, anyone(random)));
		}
		List<Callable<Object>> work = new ArrayList<>();
		for (int i = 0; i < THREADS; i++) {
			Random own = new Random(random.nextLong());
			String name = seed + " " + i;
			work.add(() -> workOn(own, name));
		}
		List<Object> results = ReviewStory.atOnce(work);
		LOG.info("{} of {} deeds were done", this.confirmed.size(), THREADS * DEEDS);
		assertThat(results).as("seed %d", seed).containsOnly("done");
		assertThat(this.confirmed).as("seed %d", seed).hasSizeGreaterThan(10);
		assertNothingIsLost(seed);
		assertNobodyDecidedOnTheirOwn(seed);
	}

	/** Does this person's deeds; what the rules or a faster person refuse is refused. */
	private Object workOn(Random random, String name) {
		for (int i = 0; i < DEEDS; i++) {
			try {
				deed(random, name + "." + i);
			}
			catch (StaleVersionException | ObjectOptimisticLockingFailureException | RuleViolationException
					| NotAllowedException ex) {
				continue;
			}
			catch (CannotCreateTransactionException ex) {
				i--; // no connection was free in time: asked again
			}
		}
		return "done";
	}

	private void deed(Random random, String name) {
		Person by = anyone(random);
		long claim = Shelf.pick(this.claims, random);
		ClaimCard card = this.shelf.claimSearch().get(claim, by);
		switch (random.nextInt(6)) {
			case 0, 1 -> {
				this.shelf.claims()
					.revise(claim, card.version(), this.shelf.draft("IRN-PRK", name, "asserted", null), "closer", by);
				this.confirmed.add("revised " + claim + " " + name);
			}
			case 2 -> {
				long citation = this.shelf.citations().cite(claim, this.shelf.cite(this.source, "asserts"), by);
				this.confirmed.add("cited " + citation);
			}
			case 3 -> {
				long review = this.shelf.reviews()
					.decide(claim,
							new ReviewDraft(random.nextBoolean() ? "accepted" : "returned", name, card.version()), by);
				this.confirmed.add("decided " + review);
			}
			case 4 -> {
				long other = Shelf.pick(this.claims, random);
				long merge = this.merges.merge(new MergeDraft("claim", Mergeable.CLAIM.number(claim),
						Mergeable.CLAIM.number(other), Integer.toString(card.version()),
						Integer.toString(this.shelf.version(other, by)), name, Map.of(), null), by);
				this.merged.add(merge);
				this.confirmed.add("merged " + merge);
			}
			default -> {
				Long merge = this.merged.peek();
				if (merge != null) {
					this.merges.undo(merge, name, by);
					this.merged.remove(merge);
				}
			}
		}
	}

	private void assertNothingIsLost(long seed) {
		for (String deed : this.confirmed) {
			String[] words = deed.split(" ", 3);
			String found = switch (words[0]) {
				case "revised" -> "SELECT count(*) FROM claim_revision WHERE claim_id = " + words[1]
						+ " AND content ->> 'statement' = '" + words[2] + "'";
				case "cited" -> "SELECT count(*) FROM citation WHERE id = " + words[1];
				case "decided" -> "SELECT count(*) FROM review WHERE id = " + words[1];
				default -> "SELECT count(*) FROM merge WHERE id = " + words[1];
			};
			assertThat(number(found)).as("seed %d, %s", seed, deed).isEqualTo(1);
		}
		assertThat(
				number("""
						SELECT count(*) FROM claim c WHERE c.revision <> (SELECT count(*) FROM claim_revision r WHERE r.claim_id = c.id)
						  OR c.revision <> (SELECT max(number) FROM claim_revision r WHERE r.claim_id = c.id)
						  OR c.statement <> (SELECT content ->> 'statement' FROM claim_revision r WHERE r.claim_id = c.id AND r.number = c.revision)
						"""))
			.as("seed %d, what stands is the last revision", seed)
			.isZero();
		assertThat(number("SELECT count(*) FROM merge m JOIN merge n ON n.merged_id = m.merged_id AND n.id > m.id "
				+ "WHERE m.subject = 'CLAIM' AND n.subject = 'CLAIM' AND m.undone_at IS NULL AND n.undone_at IS NULL"))
			.as("seed %d, a claim is merged into one other", seed)
			.isZero();
	}

	private void assertNobodyDecidedOnTheirOwn(long seed) {
		assertThat(
				number("""
						SELECT count(*) FROM review r JOIN claim c ON c.id = r.claim_id WHERE c.created_by = r.reviewer_id
						  OR EXISTS (SELECT 1 FROM claim_revision v WHERE v.claim_id = c.id AND v.author_id = r.reviewer_id AND v.number <= r.revision)
						  OR EXISTS (SELECT 1 FROM citation t WHERE t.claim_id = c.id AND t.created_by = r.reviewer_id AND t.created_at < r.decided_at
						             AND t.retracted_at IS NULL AND NOT EXISTS
						               (SELECT 1 FROM merge_move m JOIN merge g ON g.id = m.merge_id
						                WHERE m.table_name = 'citation' AND m.row_id = t.id AND g.merged_at >= r.decided_at))
						"""))
			.as("seed %d", seed)
			.isZero();
	}

	private int number(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

	private Person anyone(Random random) {
		return this.persons.get(random.nextInt(this.persons.size()));
	}

}
