package org.entente.claims;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.api.ApiCaller;
import org.entente.relationships.RelationshipCode;
import org.entente.relationships.RelationshipSearch;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** AC-28: sources that only repeat each other are told from sources that confirm. */
@DatabaseTest
@Import({ Library.class, ApiCaller.class })
class RepetitionIT {

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	CitationService citations;

	@Autowired
	OriginLedger origins;

	@Autowired
	RelationshipSearch relationships;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	ApiCaller api;

	@Autowired
	MockMvc mvc;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	@BeforeEach
	void somebody() {
		this.researcher = this.people.researcher();
	}

	@Test
	void aClaimTurnsCircularWhenTheCircleIsClosedAndBackWhenSomebodyElseSaysSo() {
		String one = source();
		String other = source();
		long claim = claim(one, other);
		assertThat(repetition(claim)).isEqualTo(Repetition.NONE);
		this.library.derive(one, other, this.researcher);
		assertThat(repetition(claim)).isEqualTo(Repetition.ONE_ORIGIN_REPEATED);
		this.library.derive(other, one, this.researcher);
		assertThat(repetition(claim)).isEqualTo(Repetition.CIRCULAR);
		long independent = this.citations.cite(claim, Drafts.citing(source(), "provided"), this.researcher);
		assertThat(repetition(claim)).isEqualTo(Repetition.NONE);
		this.citations.retract(claim, independent, "misread", this.researcher);
		assertThat(repetition(claim)).isEqualTo(Repetition.CIRCULAR);
	}

	@Test
	void aLongCircleIsSeenFromOutsideIt() {
		String[] circle = { source(), source(), source(), source() };
		for (int i = 0; i < circle.length; i++) {
			this.library.derive(circle[i], circle[(i + 1) % circle.length], this.researcher);
		}
		String digest = source();
		this.library.derive(digest, circle[2], this.researcher);
		assertThat(repetition(claim(digest, circle[0]))).isEqualTo(Repetition.CIRCULAR);
	}

	@Test
	void circularClaimsAreMarkedListedAndAskedAbout() {
		String one = source();
		String other = source();
		this.library.derive(one, other, this.researcher);
		this.library.derive(other, one, this.researcher);
		long claim = claim(one, other);
		ClaimFilter circular = ClaimFilter.ALL.with("circular", "yes");
		assertThat(this.search.newest(circular, null, 200, null).items()).extracting(ClaimCard::id).contains(claim);
		assertThat(this.api.body(this.api.get("/api/v1/claims/" + claim, this.api.key(this.researcher)))
			.path("repetition")
			.asString()).isEqualTo("circular");
		Browser browser = new Browser(this.mvc);
		browser.signIn(this.researcher.username(), People.PASSWORD);
		assertThat(browser.open("/claims/" + claim).page().text())
			.contains("all that assert it derive from each other");
		assertThat(browser.open("/claims?circular=yes").page().text()).contains("circular");
		assertThat(browser.open("/claims?circular=perhaps").status()).isEqualTo(422);
		assertThat(browser.open("/relationships/IRN-PRK").page().text())
			.contains("derive from each other, in a circle");
	}

	/** The numbers of the origin view are those of a recount, claim by claim. */
	@Test
	void whatHangsOnAnOriginEqualsARecount() {
		String wire = source();
		String reprint = source();
		String digest = source();
		String vague = source();
		String own = source();
		this.library.derive(reprint, wire, this.researcher);
		this.library.derive(digest, wire, this.researcher);
		this.library.derive(digest, own, this.researcher);
		this.library.derive(vague, null, this.researcher);
		about(wire);
		about(wire, reprint);
		about(reprint, own);
		about(digest);
		about(vague);
		about(vague, wire);
		List<ClaimCard> shown = this.search
			.newest(ClaimFilter.of(RelationshipCode.find("BTN-LIE").orElseThrow()), null, 200, null)
			.items();
		long id = this.relationships.get(RelationshipCode.find("BTN-LIE").orElseThrow()).id();
		List<OriginLedger.Weight> weights = this.origins.of(id);
		assertThat(weights).isNotEmpty().allSatisfy((weight) -> {
			List<ClaimCard> resting = shown.stream().filter((claim) -> roots(claim).contains(key(weight))).toList();
			assertThat(weight.claims()).as("claims on %s", weight).isEqualTo(resting.size());
			assertThat(weight.alone()).as("alone on %s", weight)
				.isEqualTo((int) resting.stream().filter((claim) -> roots(claim).size() == 1).count());
		});
		assertThat(weights).filteredOn((weight) -> Long.valueOf(this.library.number(wire)).equals(weight.originId()))
			.singleElement()
			.satisfies((weight) -> assertThat(List.of(weight.claims(), weight.alone(), weight.sources()))
				.containsExactly(5, 2, 3));
	}

	private static long key(OriginLedger.Weight weight) {
		return (weight.originId() != null) ? weight.originId() : 0;
	}

	/** Where those who assert a claim go back to, one source at a time; 0 is unknown. */
	private Set<Long> roots(ClaimCard claim) {
		Set<Long> roots = new TreeSet<>();
		claim.standing().stream().filter((cited) -> cited.stance() == Stance.ASSERTS).forEach((cited) -> {
			roots.addAll(this.jdbc.sql("SELECT origin_id FROM source_origin WHERE source_id = ?")
				.param(cited.sourceId())
				.query(Long.class)
				.list());
			if (this.jdbc.sql("SELECT lineage_unknown FROM source WHERE id = ?")
				.param(cited.sourceId())
				.query(Boolean.class)
				.single()) {
				roots.add(0L);
			}
		});
		return roots;
	}

	private String source() {
		return this.library.holding("It has reportedly provided missiles.", this.researcher);
	}

	private long claim(String... sources) {
		return record(Drafts.missiles(), sources);
	}

	/** In a relationship no other test writes about. */
	private long about(String... sources) {
		return record(Drafts.relationship("BTN-LIE"), sources);
	}

	private long record(ClaimDraft draft, String... sources) {
		long claim = this.claims.record(null, draft, List.of(Drafts.citing(sources[0], "provided")), true,
				this.researcher);
		for (int i = 1; i < sources.length; i++) {
			this.citations.cite(claim, Drafts.citing(sources[i], "provided"), this.researcher);
		}
		return claim;
	}

	private Repetition repetition(long claim) {
		return this.search.get(claim, null).repetition();
	}

}
