package org.entente.claims;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.reviews.ReviewDraft;
import org.entente.reviews.ReviewService;
import org.entente.shared.NotAllowedException;
import org.entente.shared.RuleViolationException;
import org.entente.sources.Library;
import org.entente.sources.SourceRetractionService;
import org.entente.sources.SourceSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A retracted source no longer speaks, and what that does is shown before it is done. */
@DatabaseTest
@Import(Library.class)
class ReachIT {

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	CitationService citations;

	@Autowired
	ReachSearch reach;

	@Autowired
	ReviewService reviews;

	@Autowired
	SourceRetractionService retractions;

	@Autowired
	SourceSearch sources;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	Person reviewer;

	String source;

	long number;

	@BeforeEach
	void aSource() {
		this.researcher = this.people.researcher();
		this.reviewer = this.people.reviewer();
		this.source = source();
		this.number = this.library.number(this.source);
	}

	@Test
	void whatIsShownBeforeIsWhatHappens() {
		long alone = accepted("asserts", this.source);
		long two = accepted("asserts", this.source, source());
		long three = accepted("asserts", this.source, source(), source());
		long denied = accepted("denies", this.source);
		cite(denied, source(), "asserts");
		long waiting = submitted(this.source, "asserts");
		long elsewhere = accepted("asserts", source());
		List<Long> all = List.of(alone, two, three, denied, waiting, elsewhere);
		Map<Long, Evidence> before = states(all);
		Reach shown = this.reach.ofSource(this.number);
		this.retractions.retract(this.number, "the publisher withdrew it", this.reviewer);
		Map<Long, Evidence> after = states(all);
		assertThat(shown.claims()).isEqualTo(5);
		assertThat(shown.relationships()).isEqualTo(1);
		for (Reach.Reached claim : shown.first()) {
			assertThat(before.get(claim.claimId())).isEqualTo(claim.before());
			assertThat(after.get(claim.claimId())).isEqualTo(claim.after());
			assertThat(this.search.get(claim.claimId(), null).origins()).isEqualTo(claim.originsAfter());
		}
		assertThat(shown.changing())
			.isEqualTo((int) all.stream().filter((claim) -> before.get(claim) != after.get(claim)).count());
		assertThat(shown.becoming(Evidence.UNSUPPORTED)).isEqualTo(1);
		assertThat(shown.becoming(Evidence.SINGLE_ORIGIN)).isEqualTo(2);
		assertThat(shown.fewer()).as("three origins become two; the waiting one none").isEqualTo(2);
		assertThat(after).containsEntry(alone, Evidence.UNSUPPORTED)
			.containsEntry(two, Evidence.SINGLE_ORIGIN)
			.containsEntry(three, Evidence.CORROBORATED)
			.containsEntry(denied, Evidence.SINGLE_ORIGIN)
			.containsEntry(waiting, Evidence.UNVERIFIED)
			.containsEntry(elsewhere, Evidence.SINGLE_ORIGIN);
		assertThat(this.search.get(alone, null).status()).isEqualTo(Status.ACCEPTED);
		assertThat(this.search.get(alone, null).standing().get(0).sourceRetracted()).isTrue();
	}

	@Test
	void reinstatingIsShownBeforeAndBringsEverythingBack() {
		List<Long> all = List.of(accepted("asserts", this.source), accepted("asserts", this.source, source()));
		Map<Long, Evidence> before = states(all);
		this.retractions.retract(this.number, "withdrawn", this.reviewer);
		Reach shown = this.reach.ofSource(this.number);
		assertThat(shown.changing()).isEqualTo(2);
		this.retractions.reinstate(this.number, "stands after all", this.reviewer);
		assertThat(states(all)).isEqualTo(before);
		assertThat(this.sources.retractions(this.number)).extracting((decision) -> decision.kind().word())
			.containsExactly("reinstated", "retracted");
		assertThat(this.sources.get(this.number).retracted()).isFalse();
	}

	@Test
	void decisionsGoByTurnsAndNeedAReasonAndAReviewer() {
		assertThatThrownBy(() -> this.retractions.reinstate(this.number, "why", this.reviewer))
			.isInstanceOf(RuleViolationException.class);
		assertThatThrownBy(() -> this.retractions.retract(this.number, " ", this.reviewer))
			.isInstanceOf(RuleViolationException.class);
		assertThatThrownBy(() -> this.retractions.retract(this.number, "why", this.researcher))
			.isInstanceOf(NotAllowedException.class);
		this.retractions.retract(this.number, "why", this.reviewer);
		assertThatThrownBy(() -> this.retractions.retract(this.number, "again", this.reviewer))
			.isInstanceOf(RuleViolationException.class);
		assertThatThrownBy(() -> this.jdbc.sql("""
				INSERT INTO source_retraction (id, source_id, number, kind, reason, decided_by, decided_at)
				VALUES (nextval('source_retraction_seq'), :source, 2, 'RETRACTED', 'past the service', :by, now())
				""").param("source", this.number).param("by", this.reviewer.id()).update())
			.isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void whatDerivesFromItIsNamedAndStillSpeaks() {
		String digest = source();
		this.library.derive(digest, this.source, this.researcher);
		long claim = accepted("asserts", digest);
		Reach shown = this.reach.ofSource(this.number);
		assertThat(shown.derived()).isEqualTo(1);
		assertThat(shown.firstDerived().get(0).id()).isEqualTo(this.library.number(digest));
		this.retractions.retract(this.number, "withdrawn", this.reviewer);
		assertThat(this.search.get(claim, null).evidence()).isEqualTo(Evidence.SINGLE_ORIGIN);
	}

	private Map<Long, Evidence> states(List<Long> claims) {
		return claims.stream()
			.collect(Collectors.toMap(Function.identity(), (claim) -> this.search.get(claim, null).evidence()));
	}

	private String source() {
		return this.library.holding("It has reportedly provided missiles.", this.researcher);
	}

	private long submitted(String source, String stance) {
		return this.claims.record(null, Drafts.missiles(), List.of(citing(source, stance)), true, this.researcher);
	}

	private long accepted(String stance, String... sources) {
		long claim = submitted(sources[0], stance);
		for (int i = 1; i < sources.length; i++) {
			cite(claim, sources[i], stance);
		}
		this.reviews.decide(claim, new ReviewDraft("accepted", "read it", this.search.get(claim, null).version()),
				this.reviewer);
		return claim;
	}

	private void cite(long claim, String source, String stance) {
		this.citations.cite(claim, citing(source, stance), this.researcher);
	}

	private static CitationDraft citing(String source, String stance) {
		return new CitationDraft(null, source, null, "provided", null, null, null, null, null, stance, null, "3", "en",
				null, null);
	}

}
