package org.entente.merges;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.claims.ClaimCard;
import org.entente.claims.Evidence;
import org.entente.claims.Status;
import org.entente.shared.NotAllowedException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.StaleVersionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What may be merged by whom, what goes over, and what is refused. */
@DatabaseTest
@Import(Shelf.class)
class MergeIT {

	@Autowired
	Shelf shelf;

	@Autowired
	MergeService merges;

	@Autowired
	MergeSearch search;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	Person other;

	Person reviewer;

	long source;

	@BeforeEach
	void somebodyAndSomethingToCite() {
		this.researcher = this.people.researcher();
		this.other = this.people.researcher();
		this.reviewer = this.people.reviewer();
		this.source = this.shelf.source(null, null, null, this.researcher);
	}

	@Test
	void citationsLinksAndFlagsGoOverAndSayWhereTheyCameFrom() {
		long kept = claim("Tehran bought missiles.");
		long merged = claim("Tehran has bought missiles.");
		long third = claim("Tehran paid in oil.");
		this.shelf.link(merged, third, "supports", this.researcher);
		this.shelf.flags().raise(merged, "dated", "when?", this.researcher);
		long merge = merge(kept, merged, this.other);
		ClaimCard card = card(kept);
		assertThat(card.citations()).hasSize(2);
		assertThat(card.links()).singleElement().satisfies((link) -> assertThat(link.claimId()).isEqualTo(third));
		assertThat(this.search.origins(kept)).containsValue(merged).hasSize(1);
		assertThat(card(merged).status()).isEqualTo(Status.MERGED);
		assertThat(card(merged).citations()).isEmpty();
		assertThat(this.search.get(merge).moved()).isEqualTo(3);
		assertThat(this.search.root(Mergeable.CLAIM, merged)).isEqualTo(kept);
	}

	@Test
	void chosenValuesAreANewRevisionThatGoesBackToReview() {
		long kept = claim("Tehran bought missiles.");
		long merged = claim("Tehran has bought missiles.");
		this.shelf.accept(kept, this.reviewer);
		Person second = this.people.reviewer();
		long merge = this.merges.merge(draft(kept, merged, Map.of("statement", "merged")), second);
		assertThat(card(kept).statement()).isEqualTo("Tehran has bought missiles.");
		assertThat(card(kept).status()).isEqualTo(Status.IN_REVIEW);
		assertThat(card(kept).revision()).isEqualTo(2);
		this.merges.undo(merge, "Different ones.", second);
		assertThat(card(kept).statement()).isEqualTo("Tehran bought missiles.");
		assertThat(card(kept).status()).as("the decision on these words holds again").isEqualTo(Status.ACCEPTED);
	}

	/**
	 * AC-05, AC-27: whoever merged has a hand in the claim, in the service and below it.
	 */
	@Test
	void whoeverMergedMayNotReview() {
		long kept = claim("Tehran bought missiles.");
		long merged = claim("Tehran has bought missiles.");
		merge(kept, merged, this.reviewer);
		assertThatThrownBy(() -> this.shelf.accept(kept, this.reviewer)).isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.jdbc
			.sql("""
					INSERT INTO review (id, claim_id, relationship_id, revision, decision, reason, reviewer_id, decided_at)
					SELECT nextval('review_seq'), id, relationship_id, revision, 'ACCEPTED', 'mine', :by, now() FROM claim WHERE id = :id
					""")
			.param("by", this.reviewer.id())
			.param("id", kept)
			.update()).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("had a hand in claim");
		this.shelf.accept(kept, this.people.reviewer());
	}

	/**
	 * AC-27: nobody merges what is not theirs to merge, and nothing strong is lost in
	 * something weak.
	 */
	@Test
	void whatTheRulesForbidIsRefusedByName() {
		long accepted = claim("Tehran bought missiles.");
		this.shelf.accept(accepted, this.reviewer);
		long open = claim("Tehran has bought missiles.");
		assertThatThrownBy(() -> merge(accepted, open, this.other)).isInstanceOf(NotAllowedException.class);
		assertThat(refused(open, accepted, this.reviewer)).contains("keep merge.keep-the-accepted");
		long draft = this.shelf.claims()
			.record(null, this.shelf.draft("IRN-PRK", "Mine.", "asserted", null),
					List.of(this.shelf.cite(this.source, "asserts")), false, this.researcher);
		assertThat(refused(open, draft, this.other)).as("another's draft does not exist")
			.contains("merge merge.unknown");
		assertThat(refused(open, draft, this.researcher)).contains("merge merge.not-open");
		assertThat(refused(open, open, this.other)).contains("merge merge.itself");
		assertThatThrownBy(() -> merge(open, accepted, this.people.reader())).isInstanceOf(NotAllowedException.class);
		long outlet = this.shelf.outlet("One", this.researcher);
		long second = this.shelf.outlet("Two", this.researcher);
		assertThatThrownBy(() -> this.merges.merge(draft(Mergeable.OUTLET, outlet, second, Map.of()), this.researcher))
			.as("it changes the grade of sources")
			.isInstanceOf(NotAllowedException.class);
	}

	@Test
	void contradictionsAreKeptSideBySide() {
		long asserted = claim("Tehran bought missiles.");
		long denied = this.shelf.claims()
			.record(null, this.shelf.draft("IRN-PRK", "Tehran bought missiles.", "denied", null),
					List.of(this.shelf.cite(this.source, "asserts")), true, this.researcher);
		assertThat(refused(asserted, denied, this.other)).containsExactly("merge merge.contradicts");
		long against = this.shelf.claims()
			.record(null, this.shelf.draft("IRN-PRK", "Tehran bought missiles.", "asserted", null),
					List.of(this.shelf.cite(this.source, "denies")), true, this.researcher);
		assertThat(refused(asserted, against, this.other)).containsExactly("merge merge.contradicts");
		long linked = claim("Tehran bought none.");
		this.shelf.link(linked, asserted, "contradicts", this.researcher);
		assertThat(refused(asserted, linked, this.other)).containsExactly("merge merge.contradicts");
	}

	@Test
	void chainsResolveAndCirclesAreRefused() {
		long a = claim("One.");
		long b = claim("Two.");
		long c = claim("Three.");
		long first = merge(b, a, this.other);
		long second = merge(c, b, this.other);
		assertThat(this.search.root(Mergeable.CLAIM, a)).isEqualTo(c);
		assertThat(card(c).citations()).hasSize(3);
		assertThat(refused(a, c, this.other)).contains("keep merge.not-open");
		assertThatThrownBy(() -> this.jdbc
			.sql("""
					INSERT INTO merge (id, subject, kept_id, merged_id, reason, merged_by, merged_at, kept_before, kept_after, kept_status, kept_found_false, merged_status)
					SELECT nextval('merge_seq'), 'CLAIM', :a, :c, 'x', :by, now(), '{}', '{}', 'IN_REVIEW', false, 'IN_REVIEW'
					""")
			.param("a", a)
			.param("c", c)
			.param("by", this.other.id())
			.update()).isInstanceOf(DataIntegrityViolationException.class);
		assertThat(violations(() -> this.merges.undo(first, "No.", this.other)))
			.containsExactly("reason merge.undo-later-first");
		this.merges.undo(second, "No.", this.other);
		this.merges.undo(first, "No.", this.other);
		assertThat(card(a).citations()).hasSize(1);
		assertThat(violations(() -> this.merges.undo(first, "No.", this.other)))
			.containsExactly("reason merge.is-undone");
	}

	@Test
	void whatWasChangedSinceIsNotOverwritten() {
		long one = this.shelf.actor("Mahan Air", this.researcher);
		long two = this.shelf.actor("Mahan Airlines", this.researcher);
		long merge = this.merges.merge(draft(Mergeable.ACTOR, one, two, Map.of("name", "merged")), this.researcher);
		this.shelf.actors()
			.describe(one, Integer.parseInt(version(Mergeable.ACTOR, one)),
					new ActorDraft(null, "Mahan Air Company", "company", null, null), this.other);
		assertThat(violations(() -> this.merges.undo(merge, "No.", this.researcher)))
			.containsExactly("reason merge.changed-since");
	}

	/** AC-28: two records of one article are one voice. */
	@Test
	void mergedSourcesAreOneVoice() {
		long mirror = this.shelf.source(null, null, null, this.researcher);
		long claim = claim("Tehran bought missiles.");
		this.shelf.accept(claim, this.reviewer);
		cite(claim, mirror);
		assertThat(card(claim).evidence()).isEqualTo(Evidence.CORROBORATED);
		long merge = this.merges.merge(draft(Mergeable.SOURCE, this.source, mirror, Map.of()), this.other);
		assertThat(card(claim).evidence()).isEqualTo(Evidence.SINGLE_ORIGIN);
		assertThat(card(claim).sources()).isEqualTo(1);
		this.merges.undo(merge, "Two articles.", this.other);
		assertThat(card(claim).evidence()).isEqualTo(Evidence.CORROBORATED);
	}

	@Test
	void versionsThatWereNotReadAreRefused() {
		long kept = claim("One.");
		long merged = claim("Two.");
		MergeDraft read = draft(kept, merged, Map.of());
		this.shelf.link(kept, merged, "supports", this.researcher);
		cite(merged, this.source);
		assertThatThrownBy(() -> this.merges.merge(read, this.other)).isInstanceOf(StaleVersionException.class);
	}

	/** AC-26, FT-12: of merges of the same records at once exactly one wins. */
	@Test
	void ofManyMergesAtOnceOneWins() throws Exception {
		long one = claim("One.");
		long two = claim("Two.");
		List<Callable<Boolean>> attempts = new ArrayList<>();
		CyclicBarrier together = new CyclicBarrier(4);
		for (int i = 0; i < 4; i++) {
			MergeDraft draft = (i % 2 == 0) ? draft(one, two, Map.of()) : draft(two, one, Map.of());
			attempts.add(() -> {
				together.await();
				return wins(draft);
			});
		}
		ExecutorService threads = Executors.newFixedThreadPool(4);
		int won = 0;
		for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
			won += attempt.get() ? 1 : 0;
		}
		threads.shutdown();
		assertThat(won).isEqualTo(1);
		assertThat(List.of(card(one).status(), card(two).status())).containsExactlyInAnyOrder(Status.IN_REVIEW,
				Status.MERGED);
	}

	private boolean wins(MergeDraft draft) {
		try {
			this.merges.merge(draft, this.other);
			return true;
		}
		catch (StaleVersionException | RuleViolationException ex) {
			return false;
		}
	}

	private long claim(String statement) {
		return this.shelf.claim("IRN-PRK", statement, this.source, null, this.researcher);
	}

	private void cite(long claim, long from) {
		this.shelf.citations().cite(claim, this.shelf.cite(from, "asserts"), this.researcher);
	}

	private ClaimCard card(long id) {
		return this.shelf.claimSearch().get(id, this.researcher);
	}

	private long merge(long kept, long merged, Person by) {
		return this.merges.merge(draft(kept, merged, Map.of()), by);
	}

	private MergeDraft draft(long kept, long merged, Map<String, String> choices) {
		return draft(Mergeable.CLAIM, kept, merged, choices);
	}

	private MergeDraft draft(Mergeable kind, long kept, long merged, Map<String, String> choices) {
		return new MergeDraft(kind.word(), kind.number(kept), Long.toString(merged), version(kind, kept),
				version(kind, merged), "The same.", choices, null);
	}

	private String version(Mergeable kind, long id) {
		return this.jdbc.sql("SELECT version::text FROM %s WHERE id = :id".formatted(kind.word()))
			.param("id", id)
			.query(String.class)
			.single();
	}

	private List<String> refused(long kept, long merged, Person by) {
		return violations(() -> merge(kept, merged, by));
	}

	private static List<String> violations(Runnable work) {
		RuleViolationException refusal = catchThrowableOfType(RuleViolationException.class, work::run);
		assertThat(refusal).as("refusal").isNotNull();
		return refusal.violations().stream().map((violation) -> violation.field() + " " + violation.key()).toList();
	}

}
