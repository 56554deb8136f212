package org.entente.proposals;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TableOwner;
import org.entente.accounts.Person;
import org.entente.api.ApiCaller;
import org.entente.claims.CitationService;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.claims.RevisionSearch;
import org.entente.claims.Status;
import org.entente.reviews.ReviewDraft;
import org.entente.reviews.ReviewService;
import org.entente.shared.NotAllowedException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.StaleVersionException;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What adopting a proposal does to its claim, and to those who had a hand in it. */
@DatabaseTest
@Import({ Library.class, ApiCaller.class })
@TestPropertySource(properties = { "entente.reading-needs-sign-in=false", "entente.test=teamwork" })
class AdoptionIT {

	private static final String AFTER = "North Korea is reported to have provided Iran with missiles.";

	@Autowired
	MockMvc mvc;

	@Autowired
	ApiCaller api;

	@Autowired
	People people;

	@Autowired
	Library library;

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	CitationService citations;

	@Autowired
	RevisionSearch revisions;

	@Autowired
	ReviewService reviews;

	@Autowired
	ProposalService proposals;

	@Autowired
	ProposalSearch proposalSearch;

	@Autowired
	TableOwner owner;

	@Autowired
	JdbcClient jdbc;

	Person author;

	Person proposer;

	Person adopter;

	long claim;

	@BeforeEach
	void aReviewerSuggestsAChange() {
		this.author = this.people.researcher();
		this.proposer = this.people.reviewer();
		this.adopter = this.people.reviewer();
		String source = this.library.holding("They gave arms.", this.author);
		this.claim = this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, "They gave arms.")),
				true, this.author);
	}

	@Test
	void ac05NeitherProposerNorAdopterDecidesOnWhatWasAdopted() {
		long proposal = propose(Drafts.missiles(AFTER));
		this.proposals.adopt(proposal, Adoption.of(card().version()), this.adopter);
		for (Person involved : List.of(this.author, this.proposer, this.adopter)) {
			assertThatThrownBy(() -> insertReview(involved)).isInstanceOf(DataAccessException.class)
				.hasMessageContaining("had a hand in claim");
		}
		for (Person involved : List.of(this.proposer, this.adopter)) {
			assertThatThrownBy(() -> accept(involved)).isInstanceOf(NotAllowedException.class);
		}
		accept(this.people.reviewer());
		assertThat(card().status()).isEqualTo(Status.ACCEPTED);
	}

	@Test
	void whoseProposalWasRefusedHadNoHandInTheClaim() {
		long proposal = propose(Drafts.missiles(AFTER));
		this.proposals.refuse(proposal, "No.", this.adopter);
		accept(this.proposer);
		assertThat(card().status()).isEqualTo(Status.ACCEPTED);
	}

	@Test
	void nobodyDecidesOnAProposalOfTheirOwn() {
		long proposal = propose(Drafts.missiles(AFTER));
		assertThatThrownBy(() -> this.proposals.adopt(proposal, Adoption.of(card().version()), this.proposer))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.proposals.refuse(proposal, "x", this.proposer))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.jdbc.sql(
				"UPDATE proposal SET outcome = 'REFUSED', outcome_reason = 'x', decided_at = now(), decided_by = proposer_id WHERE id = :id")
			.param("id", proposal)
			.update()).hasMessageContaining("proposal_decided_by_another");
	}

	@Test
	void aReaderAdoptsNothing() {
		long proposal = propose(Drafts.missiles(AFTER));
		Person reader = this.people.reader();
		assertThatThrownBy(() -> this.proposals.adopt(proposal, Adoption.of(card().version()), reader))
			.isInstanceOf(NotAllowedException.class);
		assertThat(
				this.api.post("/api/v1/proposals/" + proposal + "/refusal", this.api.key(reader), "{\"reason\":\"x\"}"))
			.hasStatus(403);
	}

	@Test
	void ac25AStaleProposalIsShownThreeWaysAndAdoptedOnTopOfWhatStands() {
		long proposal = propose(dated("2009-04"));
		int read = card().version();
		this.claims.revise(this.claim, read, Drafts.missiles(AFTER), "shorter", this.author);
		assertThatThrownBy(() -> this.proposals.adopt(proposal, Adoption.of(read), this.adopter))
			.isInstanceOf(StaleVersionException.class);
		Browser browser = new Browser(this.mvc).signIn(this.adopter.username(), People.PASSWORD);
		browser.open("/proposals/" + proposal);
		assertThat(browser.page().select(".notice").text()).contains("Made to revision 1; the claim is at revision 2");
		assertThat(browser.page().select(".three-way").text()).contains("199X/..", "2009-04", AFTER)
			.doesNotContain("changed by both");
		browser.send("/proposals/" + proposal + "/adoption");
		assertThat(browser.location()).isEqualTo("/claims/" + this.claim);
		ClaimDraft now = this.revisions.get(this.claim, 3).draft();
		assertThat(List.of(now.statement(), now.date())).containsExactly(AFTER, "2009-04");
	}

	@Test
	void whatBothChangedIsSaidAndTheLateReaderIsTold() {
		long proposal = propose(Drafts.missiles("They may have."));
		Browser browser = new Browser(this.mvc).signIn(this.adopter.username(), People.PASSWORD);
		browser.open("/proposals/" + proposal);
		this.claims.revise(this.claim, card().version(), Drafts.missiles(AFTER), "shorter", this.author);
		browser.send("/proposals/" + proposal + "/adoption");
		assertThat(browser.status()).isEqualTo(409);
		assertThat(browser.page().text()).contains("The claim changed while you read this. Nothing was adopted.",
				"changed by both");
		browser.send("/proposals/" + proposal + "/adoption");
		assertThat(card().statement()).isEqualTo("They may have.");
	}

	@Test
	void whoAdoptsWhatIsTooStrongIsAskedForAnException() {
		this.citations.cite(this.claim, Drafts.hedged(this.library.holding("They reportedly gave arms.", this.author),
				"They reportedly gave arms.", "reportedly", "3"), this.author);
		this.citations.retract(this.claim, card().standing().get(0).id(), "misread", this.author);
		long proposal = propose(Drafts.missiles("North Korea has provided Iran with missiles."));
		String address = "/proposals/" + proposal;
		Browser browser = new Browser(this.mvc).signIn(this.adopter.username(), People.PASSWORD);
		browser.open(address);
		assertThat(browser.page().select("#hedgeException")).isEmpty();
		browser.send(address + "/adoption", "note", "Right.");
		assertThat(browser.status()).isEqualTo(422);
		assertThat(browser.page().select("#statement").text()).contains("The source says “reportedly”");
		assertThat(browser.page().select("#note").val()).isEqualTo("Right.");
		assertThat(browser.page().select("form[action$=/adoption] #hedgeException")).hasSize(1);
		MvcTestResult refused = adopt(proposal, "{}");
		assertThat(refused).hasStatus(422);
		assertThat(this.api.body(refused).toString()).contains("/statement", "reportedly");
		assertThat(adopt(proposal, "{\"hedgeException\":\"kept in the date\"}")).hasStatusOk();
		assertThat(this.jdbc
			.sql("SELECT reason || ' ' || asked_by FROM hedge_exception WHERE claim_id = :claim AND allowed_by IS NULL")
			.param("claim", this.claim)
			.query(String.class)
			.single()).isEqualTo("kept in the date " + this.adopter.id());
	}

	@Test
	void whatTheClaimSaysAlreadyIsNotAdopted() {
		long proposal = propose(Drafts.missiles(AFTER));
		this.claims.revise(this.claim, card().version(), Drafts.missiles(AFTER), "same", this.author);
		assertThatThrownBy(() -> this.proposals.adopt(proposal, Adoption.of(card().version()), this.adopter))
			.isInstanceOf(RuleViolationException.class);
		assertThat(card().revision()).isEqualTo(2);
	}

	@Test
	void ft12OfTwoWhoAdoptAtOnceExactlyOneMakesARevision() throws Exception {
		for (int round = 0; round < 5; round++) {
			int before = card().revision();
			long proposal = propose(Drafts.missiles("Wording " + round), before);
			int version = card().version();
			CyclicBarrier together = new CyclicBarrier(4);
			ExecutorService threads = Executors.newFixedThreadPool(4);
			Callable<Boolean> adopt = () -> {
				Person somebody = this.people.researcher();
				together.await();
				try {
					this.proposals.adopt(proposal, Adoption.of(version), somebody);
					return true;
				}
				catch (RuleViolationException | StaleVersionException | ObjectOptimisticLockingFailureException ex) {
					return false;
				}
			};
			int adopted = 0;
			for (Future<Boolean> done : threads.invokeAll(List.of(adopt, adopt, adopt, adopt))) {
				adopted += done.get() ? 1 : 0;
			}
			threads.shutdown();
			assertThat(adopted).isEqualTo(1);
			assertThat(card().revision()).isEqualTo(before + 1);
			assertThat(this.proposalSearch.get(proposal).adoptedRevision()).isEqualTo(before + 1);
		}
	}

	@Test
	void whatWasProposedAndDecidedIsNotRewritten() {
		propose(Drafts.missiles(AFTER));
		for (String sql : List.of("UPDATE proposal SET reason = 'other'", "DELETE FROM proposal",
				"UPDATE proposal SET content = '{}'")) {
			assertThatThrownBy(() -> this.owner.jdbc().sql(sql).update()).isInstanceOf(DataAccessException.class)
				.hasMessageContaining("stays as it was made");
		}
	}

	@Test
	void theApiDoesTheSame() {
		String key = this.api.key(this.adopter);
		String claimAddress = "/api/v1/claims/" + this.claim;
		String body = "{\"revision\":1,\"relationship\":\"IRN-PRK\",\"kind\":\"tie\",\"statement\":\"" + AFTER
				+ "\",\"direction\":\"directed\",\"from\":\"PRK\",\"to\":\"IRN\",\"domain\":\"missiles\",\"activity\":\"technology transfer\",\"modality\":\"occurred\",\"polarity\":\"asserted\",\"dateAsWritten\":\"since the 1990s\",\"date\":\"199X/..\",\"reason\":\"why\"}";
		MvcTestResult proposed = this.api.post(claimAddress + "/proposals", this.api.key(this.people.reader()), body);
		assertThat(proposed).hasStatus(201);
		String proposal = proposed.getResponse().getHeader("Location");
		assertThat(this.api.post(proposal + "/adoption", key, "{}")).hasStatus(428);
		assertThat(this.api.send(HttpMethod.POST, proposal + "/adoption", key, "\"99\"", "{}")).hasStatus(412);
		JsonNode shown = this.api.body(this.api.get(proposal, key));
		assertThat(shown.at("/changes/0/field").asString()).isEqualTo("statement");
		assertThat(shown.at("/changes/0/proposed").asString()).isEqualTo(AFTER);
		String tag = this.api.get(claimAddress, key).getResponse().getHeader("ETag");
		MvcTestResult adopted = this.api.send(HttpMethod.POST, proposal + "/adoption", key, tag, "{\"note\":\"fine\"}");
		assertThat(adopted).hasStatusOk();
		assertThat(this.api.body(adopted).at("/proposal/outcome").asString()).isEqualTo("adopted");
		assertThat(this.api.body(this.api.get(claimAddress + "/revisions/2", key)).path("proposer").isNull()).isFalse();
		assertThat(this.api.body(this.api.get("/api/v1/proposals?show=closed&claim=" + this.claim, key)).path("items"))
			.hasSize(1);
		assertThat(this.api.get("/api/v1/proposals?show=lost", key)).hasStatus(400);
		assertThat(this.api.get("/api/v1/proposals")).hasStatus(401);
	}

	private long propose(ClaimDraft draft) {
		return propose(draft, 1);
	}

	private long propose(ClaimDraft draft, int revision) {
		return this.proposals.propose(this.claim, new ProposalDraft(Integer.toString(revision), draft, "why"),
				this.proposer);
	}

	private MvcTestResult adopt(long proposal, String body) {
		String key = this.api.key(this.adopter);
		String tag = this.api.get("/api/v1/claims/" + this.claim, key).getResponse().getHeader("ETag");
		return this.api.send(HttpMethod.POST, "/api/v1/proposals/" + proposal + "/adoption", key, tag, body);
	}

	private static ClaimDraft dated(String date) {
		ClaimDraft d = Drafts.missiles();
		return new ClaimDraft(d.relationship(), d.kind(), d.statement(), d.direction(), d.from(), d.to(), d.towards(),
				d.domain(), d.activity(), d.modality(), d.polarity(), d.dateAsWritten(), date, d.place(),
				d.participants(), d.goods());
	}

	private void accept(Person by) {
		this.reviews.decide(this.claim, new ReviewDraft("accepted", "Right.", card().version()), by);
	}

	private void insertReview(Person by) {
		this.jdbc.sql("""
				INSERT INTO review (id, claim_id, relationship_id, revision, decision, reason, reviewer_id, decided_at)
				SELECT -:by, id, relationship_id, revision, 'ACCEPTED', 'mine', :by, now() FROM claim WHERE id = :claim
				""").param("by", by.id()).param("claim", this.claim).update();
	}

	private ClaimCard card() {
		return this.search.get(this.claim, this.author);
	}

}
