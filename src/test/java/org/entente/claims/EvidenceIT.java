package org.entente.claims;

import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.reviews.FlagService;
import org.entente.reviews.ReviewDraft;
import org.entente.reviews.ReviewService;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.StaleVersionException;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a claim is worth follows what is cited, derived, linked and decided, in the same
 * moment.
 */
@DatabaseTest
@Import(Library.class)
class EvidenceIT {

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	CitationService citations;

	@Autowired
	LinkService links;

	@Autowired
	ReviewService reviews;

	@Autowired
	FlagService flags;

	@Autowired
	ChangeSearch changes;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	Person reviewer;

	@BeforeEach
	void somebody() {
		this.researcher = this.people.researcher();
		this.reviewer = this.people.reviewer();
	}

	@Test
	void aClaimIsUnverifiedUntilAccepted() {
		long claim = submitted(source());
		assertThat(evidence(claim)).isEqualTo(Evidence.UNVERIFIED);
		decide(claim, "accepted", this.reviewer);
		assertThat(evidence(claim)).isEqualTo(Evidence.SINGLE_ORIGIN);
	}

	@Test
	void aSecondSourceCorroboratesUntilItIsKnownToDeriveFromTheFirst() {
		String first = source();
		String second = source();
		long claim = accepted(first);
		cite(claim, second);
		assertThat(evidence(claim)).isEqualTo(Evidence.CORROBORATED);
		this.library.derive(second, first, this.researcher);
		ClaimCard card = this.search.get(claim, null);
		assertThat(card.evidence()).isEqualTo(Evidence.SINGLE_ORIGIN);
		assertThat(List.of(card.sources(), card.origins(), card.lineageUnknown())).containsExactly(2, 1, 0);
	}

	@Test
	void aCommonOriginFurtherBackIsFoundWhenItIsRecorded() {
		String wire = source();
		String agency = source();
		String paper = source();
		long claim = accepted(agency);
		cite(claim, paper);
		assertThat(evidence(claim)).isEqualTo(Evidence.CORROBORATED);
		this.library.derive(agency, wire, this.researcher);
		this.library.derive(paper, wire, this.researcher);
		assertThat(evidence(claim)).isEqualTo(Evidence.SINGLE_ORIGIN);
	}

	@Test
	void lineageThatTurnsOutUnknownIsNoSecondOrigin() {
		String second = source();
		long claim = accepted(source());
		cite(claim, second);
		this.library.derive(second, null, this.researcher);
		ClaimCard card = this.search.get(claim, null);
		assertThat(card.evidence()).isEqualTo(Evidence.SINGLE_ORIGIN);
		assertThat(card.lineageUnknown()).isEqualTo(1);
	}

	@Test
	void anAcceptedContradictionDisputesBothAndEndsWithItsRetraction() {
		long one = accepted(source());
		long other = accepted(source());
		this.links.link(one, new LinkDraft(this.search.get(other, null).externalId().toString(), "contradicts", null),
				this.researcher);
		assertThat(List.of(evidence(one), evidence(other))).containsOnly(Evidence.DISPUTED);
		this.claims.retract(other, this.search.get(other, null).version(), "misread", this.researcher);
		assertThat(evidence(one)).isEqualTo(Evidence.SINGLE_ORIGIN);
		assertThat(this.search.get(other, null).status()).isEqualTo(Status.RETRACTED);
	}

	@Test
	void aRetractedCitationNoLongerCountsAndStaysReadable() {
		long claim = accepted(source());
		long second = cite(claim, source());
		this.citations.retract(claim, second, "wrong document", this.researcher);
		assertThat(evidence(claim)).isEqualTo(Evidence.SINGLE_ORIGIN);
		assertThat(this.search.get(claim, null).citations()).hasSize(2);
		assertThat(this.search.get(claim, null).standing()).hasSize(1);
	}

	@Test
	void anEditMakesARevisionThatWaitsForReviewAgain() {
		long claim = accepted(source());
		this.claims.revise(claim, this.search.get(claim, null).version(), Drafts.missiles("It is said to have."),
				"closer to the excerpt", this.researcher);
		ClaimCard card = this.search.get(claim, null);
		assertThat(card.revision()).isEqualTo(2);
		assertThat(card.status()).isEqualTo(Status.IN_REVIEW);
		assertThat(card.evidence()).isEqualTo(Evidence.UNVERIFIED);
	}

	@Test
	void twoWhoEditAtOnceDoNotOverwriteEachOther() {
		long claim = accepted(source());
		int read = this.search.get(claim, null).version();
		this.claims.revise(claim, read, Drafts.missiles("Mine."), "mine", this.researcher);
		assertThatThrownBy(
				() -> this.claims.revise(claim, read, Drafts.missiles("Yours."), "yours", this.people.researcher()))
			.isInstanceOf(StaleVersionException.class);
		assertThat(this.search.get(claim, null).statement()).isEqualTo("Mine.");
	}

	/**
	 * AC-05: by whatever hand the reviewer had in the claim, and past the service too.
	 */
	@Test
	void nobodyDecidesOnTheirOwnClaimByAnyPath() {
		Person both = this.people.reviewer();
		long recorded = this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source(), "provided")), true,
				both);
		long revised = submitted(source());
		this.claims.revise(revised, this.search.get(revised, null).version(), Drafts.missiles("Other."), "why", both);
		long cited = submitted(source());
		this.citations.cite(cited, Drafts.citing(source(), "provided"), both);
		for (long claim : List.of(recorded, revised, cited)) {
			assertThatThrownBy(() -> decide(claim, "accepted", both)).isInstanceOf(NotAllowedException.class);
			assertThatThrownBy(() -> this.jdbc
				.sql("""
						INSERT INTO review (id, claim_id, relationship_id, revision, decision, reason, reviewer_id, decided_at)
						SELECT nextval('review_seq'), id, relationship_id, revision, 'ACCEPTED', 'mine', :me, now() FROM claim WHERE id = :claim
						""")
				.param("me", both.id())
				.param("claim", claim)
				.update()).isInstanceOf(DataIntegrityViolationException.class);
			assertThat(this.search.get(claim, null).status()).isEqualTo(Status.IN_REVIEW);
		}
	}

	@Test
	void aDecisionOnWhatChangedMeanwhileIsRefused() {
		long claim = submitted(source());
		int read = this.search.get(claim, null).version();
		cite(claim, source());
		assertThatThrownBy(() -> this.reviews.decide(claim, new ReviewDraft("accepted", "fine", read), this.reviewer))
			.isInstanceOf(StaleVersionException.class);
		assertThat(this.search.get(claim, null).status()).isEqualTo(Status.IN_REVIEW);
	}

	@Test
	void aSecondDecisionIsToldThatSomebodyWasFaster() {
		long claim = accepted(source());
		assertThatThrownBy(() -> decide(claim, "rejected", this.people.reviewer()))
			.isInstanceOf(RuleViolationException.class)
			.hasMessageContaining("review.not-waiting");
	}

	/** AC-02: for anyone but its author a draft does not exist. */
	@Test
	void aDraftIsSeenByItsAuthorOnly() {
		long draft = this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source(), "provided")), false,
				this.researcher);
		assertThat(this.search.get(draft, this.researcher).status()).isEqualTo(Status.DRAFT);
		assertThatThrownBy(() -> this.search.get(draft, this.reviewer)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> this.search.get(draft, null)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> this.claims.submit(draft, this.people.researcher()))
			.isInstanceOf(NotFoundException.class);
	}

	/** AC-02: nor does anything that happens to it. */
	@Test
	void theLogSaysNothingAboutADraft() {
		long draft = this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source(), "provided")), false,
				this.researcher);
		long other = submitted(source());
		this.links.link(draft, new LinkDraft(this.search.get(other, null).externalId().toString(), "supports", null),
				this.researcher);
		this.flags.resolve(this.flags.raise(draft, "dated", "look again", this.researcher), "looked", this.researcher);
		cite(draft, source());
		assertThat(this.changes.latest(100).stream().map(ChangeSearch.Row::claimId)).contains(other)
			.doesNotContain(draft);
	}

	/**
	 * AC-02: a draft about states nobody wrote about yet does not show that somebody
	 * does.
	 */
	@Test
	void theLogDoesNotNameARelationshipThatOnlyADraftIsAbout() {
		List<CitationDraft> cited = List.of(Drafts.citing(source(), "provided"));
		long draft = this.claims.record(null, Drafts.relationship("ISL-TUV"), cited, false, this.researcher);
		assertThat(this.changes.latest(100).stream().map(ChangeSearch.Row::relationship)).doesNotContain("ISL-TUV");
		this.claims.submit(draft, this.researcher);
		assertThat(this.changes.latest(100).stream().map(ChangeSearch.Row::relationship)).contains("ISL-TUV");
	}

	private String source() {
		return this.library.holding("It has reportedly provided missiles.", this.researcher);
	}

	private long submitted(String source) {
		return this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, "provided")), true,
				this.researcher);
	}

	private long accepted(String source) {
		long claim = submitted(source);
		decide(claim, "accepted", this.reviewer);
		return claim;
	}

	private long cite(long claim, String source) {
		return this.citations.cite(claim, Drafts.citing(source, "provided"), this.researcher);
	}

	private void decide(long claim, String decision, Person by) {
		this.reviews.decide(claim, new ReviewDraft(decision, "read it", this.search.get(claim, null).version()), by);
	}

	private Evidence evidence(long claim) {
		return this.search.get(claim, null).evidence();
	}

}
