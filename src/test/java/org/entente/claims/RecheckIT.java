package org.entente.claims;

import java.util.List;
import java.util.Map;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.reviews.ReviewDraft;
import org.entente.reviews.ReviewService;
import org.entente.shared.StaleVersionException;
import org.entente.sources.Library;
import org.entente.sources.SourceService;
import org.entente.sources.SourceTexts;
import org.entente.sources.Upload;
import org.entente.sources.VersionDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Corrections travel: a new version is compared with every excerpt cited from the source.
 */
@DatabaseTest
@Import(Library.class)
class RecheckIT {

	private static final String TEXT = "Iran sold oil. It has reportedly provided missiles. Nobody denied it.";

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	ChangeSearch changes;

	@Autowired
	CitationService citations;

	@Autowired
	RecheckSearch rechecks;

	@Autowired
	ReviewService reviews;

	@Autowired
	SourceService sources;

	@Autowired
	SourceTexts texts;

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
		this.source = this.library.holding(TEXT, this.researcher);
		this.number = this.library.number(this.source);
	}

	@Test
	void exactlyTheAffectedClaimsGoBackToReview() {
		long exact = accepted("Iran sold oil");
		long moved = accepted("Nobody denied it");
		long drifted = accepted("It has reportedly provided missiles");
		add(TEXT.replace("provided", "sold some"));
		assertThat(status(exact)).isEqualTo(Status.ACCEPTED);
		assertThat(finding(exact)).isEqualTo(RecheckFinding.EXACT);
		assertThat(status(moved)).isEqualTo(Status.ACCEPTED);
		assertThat(finding(moved)).isEqualTo(RecheckFinding.MOVED);
		ClaimCard card = this.search.get(drifted, null);
		assertThat(card.status()).isEqualTo(Status.IN_REVIEW);
		assertThat(card.evidence()).isEqualTo(Evidence.UNVERIFIED);
		Recheck recheck = recheck(drifted);
		assertThat(recheck.finding()).isEqualTo(RecheckFinding.DRIFTED);
		assertThat(recheck.passage()).isEqualTo("It has reportedly sold some missiles");
		assertThat(recheck.sentBack()).isTrue();
		assertThat(this.changes.ofClaim(drifted, 5).get(0).kind()).isEqualTo("sent back to review");
		assertThat(this.changes.ofClaim(exact, 5).get(0).kind()).isEqualTo("accepted");
	}

	@Test
	void aCitationKeepsItsVersionAndItsPlace() {
		long claim = accepted("Nobody denied it");
		add("First. " + TEXT);
		ClaimCard.Cited cited = this.search.get(claim, null).standing().get(0);
		assertThat(cited.version()).isEqualTo(1);
		assertThat(cited.start()).isEqualTo(TEXT.indexOf("Nobody"));
		assertThat(cited.recheck().orElseThrow().start()).isEqualTo(TEXT.indexOf("Nobody") + 7);
	}

	@Test
	void aLostExcerptSendsItsClaimBackAndEndsTheDisputeItWasPartOf() {
		long claim = accepted("It has reportedly provided missiles");
		String elsewhere = this.library.holding("They gave arms.", this.researcher);
		long other = accepted(elsewhere, "They gave arms");
		this.jdbc.sql("""
				INSERT INTO claim_link (id, claim_id, other_id, kind, created_by, created_at)
				VALUES (nextval('claim_link_seq'), :claim, :other, 'CONTRADICTS', :by, now())
				""").param("claim", claim).param("other", other).param("by", this.researcher.id()).update();
		add("Iran sold oil.");
		assertThat(finding(claim)).isEqualTo(RecheckFinding.LOST);
		assertThat(status(claim)).isEqualTo(Status.IN_REVIEW);
		assertThat(this.search.get(other, null).evidence()).isEqualTo(Evidence.SINGLE_ORIGIN);
	}

	@Test
	void draftsAndRetractedClaimsStayWhatTheyAreAndAreFoundToo() {
		long draft = this.claims.record(null, Drafts.missiles(), List.of(cited("Nobody denied it")), false,
				this.researcher);
		long retracted = accepted("Nobody denied it");
		this.claims.retract(retracted, this.search.get(retracted, null).version(), "wrong", this.researcher);
		add("Iran sold oil.");
		assertThat(this.search.get(draft, this.researcher).status()).isEqualTo(Status.DRAFT);
		assertThat(this.search.get(draft, this.researcher).standing().get(0).recheck().orElseThrow().finding())
			.isEqualTo(RecheckFinding.LOST);
		assertThat(status(retracted)).isEqualTo(Status.RETRACTED);
		assertThat(found(2, this.researcher)).containsEntry(RecheckFinding.LOST, 1);
		assertThat(found(2, this.reviewer)).as("a draft shows to its author only").isEmpty();
	}

	@Test
	void aCorrectionOfUnknownContentSendsNothingBackAndIsSaid() {
		long claim = accepted("Iran sold oil");
		this.sources.addVersion(this.number, unknown(), this.researcher);
		assertThat(status(claim)).isEqualTo(Status.ACCEPTED);
		ClaimCard.Cited cited = this.search.get(claim, null).standing().get(0);
		assertThat(cited.recheck()).isEmpty();
		assertThat(cited.notCompared()).extracting(Recheck::version).containsExactly(2);
	}

	@Test
	void aTextSuppliedLaterIsComparedThen() {
		long claim = accepted("Nobody denied it");
		byte[] corrected = TEXT.replace("Nobody", "Somebody").getBytes(UTF_8);
		this.sources.addVersion(this.number, hashOf(corrected), this.researcher);
		assertThat(findings(2)).isEqualTo(Map.of(RecheckFinding.NOT_COMPARABLE, 1));
		this.texts.supply(this.number, 2, new Upload("corrected.txt", corrected), this.researcher);
		assertThat(findings(2)).isEqualTo(Map.of(RecheckFinding.DRIFTED, 1));
		assertThat(status(claim)).isEqualTo(Status.IN_REVIEW);
		assertThat(this.search.get(claim, null).standing().get(0).notCompared()).isEmpty();
	}

	@Test
	void offsetsTakenOnTrustAreComparedWithTheTextOnceItIsSupplied() {
		byte[] text = TEXT.getBytes(UTF_8);
		long held = this.sources.record(Library.article(null), hashOf(text), this.researcher);
		String id = this.jdbc.sql("SELECT external_id FROM source WHERE id = :id")
			.param("id", held)
			.query(String.class)
			.single();
		long right = accepted(Drafts.citing(id, "Iran", "0", "4"));
		long elsewhere = accepted(Drafts.citing(id, "oil", "0", "3"));
		long nowhere = accepted(Drafts.citing(id, "uranium", "0", "7"));
		this.texts.supply(held, 1, new Upload("held.txt", text), this.researcher);
		assertThat(finding(right)).isEqualTo(RecheckFinding.EXACT);
		assertThat(finding(elsewhere)).isEqualTo(RecheckFinding.MOVED);
		assertThat(finding(nowhere)).isEqualTo(RecheckFinding.LOST);
		assertThat(List.of(status(right), status(elsewhere), status(nowhere))).containsExactly(Status.ACCEPTED,
				Status.ACCEPTED, Status.IN_REVIEW);
	}

	@Test
	void whatWasAcceptedWithAFindingIsNotSentBackForTheSameFindingAgain() {
		long claim = accepted("Nobody denied it");
		add(TEXT.replace("Nobody", "Somebody"));
		decide(claim);
		add(TEXT.replace("Nobody", "Somebody") + " More.");
		assertThat(status(claim)).isEqualTo(Status.ACCEPTED);
		assertThat(recheck(claim).sentBack()).isFalse();
		add("Iran sold oil.");
		assertThat(status(claim)).isEqualTo(Status.IN_REVIEW);
	}

	@Test
	void anOlderTextSuppliedLateDoesNotOverruleANewerVersion() {
		long claim = accepted("Nobody denied it");
		byte[] between = "Iran sold oil.".getBytes(UTF_8);
		this.sources.addVersion(this.number, hashOf(between), this.researcher);
		add(TEXT);
		this.texts.supply(this.number, 2, new Upload("between.txt", between), this.researcher);
		assertThat(finding(claim)).isEqualTo(RecheckFinding.EXACT);
		assertThat(status(claim)).isEqualTo(Status.ACCEPTED);
	}

	/** AC-26: who read the claim before the correction came decides on something else. */
	@Test
	void aReviewerWhoIsDecidingIsToldThatTheSourceWasCorrected() {
		long claim = submitted(cited("Nobody denied it"));
		int read = this.search.get(claim, null).version();
		add("Iran sold oil.");
		assertThatThrownBy(() -> this.reviews.decide(claim, new ReviewDraft("accepted", "fine", read), this.reviewer))
			.isInstanceOf(StaleVersionException.class);
	}

	@Test
	void withdrawnCitationsAreNotCompared() {
		long claim = accepted("Nobody denied it");
		this.citations.cite(claim, cited("Iran sold oil"), this.researcher);
		this.citations.retract(claim, this.search.get(claim, null).standing().get(0).id(), "wrong", this.researcher);
		add("Iran sold oil.");
		assertThat(status(claim)).isEqualTo(Status.ACCEPTED);
		assertThat(findings(2)).isEqualTo(Map.of(RecheckFinding.EXACT, 1));
	}

	private void add(String text) {
		this.sources.addVersion(this.number,
				new VersionDraft("corrected", true, null, text, null, null, null, null, null, null, null),
				this.researcher);
	}

	private static VersionDraft unknown() {
		return new VersionDraft("corrected", false, null, null, null, null, null, null, null, null, "see comments");
	}

	private static VersionDraft hashOf(byte[] file) {
		return new VersionDraft("captured", true, null, null, "text/plain", Library.sha256(file), null, null, null,
				null, null);
	}

	private CitationDraft cited(String words) {
		return Drafts.citing(this.source, words);
	}

	private long accepted(String words) {
		return accepted(this.source, words);
	}

	private long accepted(String source, String words) {
		return accepted(Drafts.citing(source, words));
	}

	private long accepted(CitationDraft cited) {
		long claim = submitted(cited);
		decide(claim);
		return claim;
	}

	private long submitted(CitationDraft cited) {
		return this.claims.record(null, Drafts.missiles(), List.of(cited), true, this.researcher);
	}

	private void decide(long claim) {
		this.reviews.decide(claim, new ReviewDraft("accepted", "read it", this.search.get(claim, null).version()),
				this.reviewer);
	}

	private Status status(long claim) {
		return this.search.get(claim, null).status();
	}

	private Recheck recheck(long claim) {
		return this.search.get(claim, null).standing().get(0).recheck().orElseThrow();
	}

	private RecheckFinding finding(long claim) {
		return recheck(claim).finding();
	}

	private Map<RecheckFinding, Integer> findings(int version) {
		return found(version, null);
	}

	private Map<RecheckFinding, Integer> found(int version, Person reader) {
		return this.rechecks.counts(this.number, reader).getOrDefault(version, Map.of());
	}

}
