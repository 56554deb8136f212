package org.entente.web.proposals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TortureStrings;
import org.entente.accounts.Person;
import org.entente.api.ApiCaller;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.claims.Status;
import org.entente.proposals.Adoption;
import org.entente.proposals.Outcome;
import org.entente.proposals.ProposalDraft;
import org.entente.proposals.ProposalFilter;
import org.entente.proposals.ProposalSearch;
import org.entente.proposals.ProposalService;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A reader suggests a change, and what becomes of it. */
@DatabaseTest
@Import({ Library.class, ApiCaller.class })
@TestPropertySource(properties = { "entente.reading-needs-sign-in=false", "entente.test=teamwork" })
class ProposalIT {

	private static final String BEFORE = "North Korea is reported to have provided Iran with ballistic missile technology.";

	private static final String AFTER = "North Korea is reported to have provided Iran with missiles.";

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	Library library;

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	ProposalService proposals;

	@Autowired
	ProposalSearch proposalSearch;

	Person author;

	Person reader;

	long claim;

	Browser browser;

	@BeforeEach
	void aReaderSignsIn() {
		this.author = this.people.researcher();
		this.reader = this.people.reader();
		this.claim = claim(true);
		this.browser = signedIn(this.reader);
	}

	private Browser signedIn(Person person) {
		return new Browser(this.mvc).signIn(person.username(), People.PASSWORD);
	}

	private long claim(boolean submit) {
		String source = this.library.holding("They gave arms.", this.author);
		return this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, "They gave arms.")), submit,
				this.author);
	}

	@Test
	void whatAReaderSuggestsAResearcherAdoptsAndBothAreNamed() {
		String proposal = suggest(Map.of());
		assertThat(this.browser.open(proposal).page().select("del").text()).contains("ballistic missile technology.");
		assertThat(this.browser.page().select("form[action$=/adoption]")).isEmpty();
		assertThat(card().statement()).isEqualTo(BEFORE);
		Person adopter = this.people.researcher();
		Browser other = signedIn(adopter);
		other.open(proposal).send(proposal + "/adoption", "note", "Right.");
		assertThat(other.location()).isEqualTo("/claims/" + this.claim);
		assertThat(card().statement()).isEqualTo(AFTER);
		assertThat(card().status()).isEqualTo(Status.IN_REVIEW);
		assertThat(other.open("/claims/" + this.claim).page().select("#history").parents().text())
			.contains("proposed by " + this.reader.name() + ", adopted by " + adopter.name() + ": “It says so.”");
		assertThat(this.browser.open(proposal).page().text()).contains("Adopted by " + adopter.name(), "Right.");
	}

	@Test
	void myWorkLeadsToWhatIProposedAndToWhatIMayDecide() {
		String proposal = suggest(Map.of());
		Person researcher = this.people.researcher();
		Browser other = signedIn(researcher);
		String oldest = "/proposals/" + this.proposalSearch.toDecide(researcher, 1).get(0).id();
		assertThat(other.open("/work").page().select("[aria-labelledby=proposals] a").eachAttr("href")).contains(oldest,
				"/proposals");
		assertThat(other.page().select("h1").text()).doesNotContain("Nothing waits");
		assertThat(other.page().select("#proposed")).isEmpty();
		assertThat(this.browser.open("/work").page().select("[aria-labelledby=proposed] a").eachAttr("href"))
			.contains(proposal);
		assertThat(this.browser.page().select("#proposals")).as("a reader decides on none").isEmpty();
		this.proposals.withdraw(number(proposal), null, this.reader);
		assertThat(this.browser.open("/work").page().select("#proposed")).isEmpty();
	}

	@Test
	void aRefusalNeedsAReasonAndItsProposerReadsIt() {
		String proposal = suggest(Map.of());
		Browser other = signedIn(this.people.researcher());
		other.open(proposal).send(proposal + "/refusal", "reason", " ");
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.page().select("#reason-error").text()).isEqualTo("This is needed");
		other.send(proposal + "/refusal", "reason", "The excerpt says less.");
		assertThat(other.location()).isEqualTo(proposal);
		assertThat(this.browser.open("/proposals?show=all&mine=yes").page().text()).contains("refused by");
		assertThat(this.browser.open(proposal).page().text()).contains("The excerpt says less.");
		assertThat(card().statement()).isEqualTo(BEFORE);
	}

	@Test
	void whoSuggestedItTakesItBackAndNobodyElseCan() {
		String proposal = suggest(Map.of());
		long id = number(proposal);
		assertThatThrownBy(() -> this.proposals.withdraw(id, null, this.author))
			.isInstanceOf(NotAllowedException.class);
		this.browser.open(proposal).send(proposal + "/withdrawal");
		assertThat(this.proposalSearch.get(id).outcome()).isEqualTo(Outcome.WITHDRAWN);
		assertThatThrownBy(() -> this.proposals.adopt(id, new Adoption(card().version(), null, null), this.author))
			.isInstanceOf(RuleViolationException.class);
	}

	@ParameterizedTest
	@CsvSource({ "reason,''", "statement,''", "domain,cooking", "date,2009-02-30", "from,CHN", "direction,''",
			"goods[0].lower,many", "participants[0].newActor,brokers", "place.country,Iran" })
	void whatIsRefusedIsSaidAndNothingIsLost(String field, String value) {
		assertThat(suggest(Map.of(field, value))).isNull();
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select(".error-summary a")).isNotEmpty();
		assertThat(this.browser.page().html()).doesNotContain("??");
		String kept = field.equals("statement") ? "reason" : "statement";
		assertThat(this.browser.page().select("#" + kept).val().strip()).isEqualTo(fields(Map.of()).get(kept));
		assertThat(this.browser.open("/proposals?claim=" + this.claim).page().text()).contains("No proposal here");
	}

	@Test
	void whatChangesNothingIsRefused() {
		assertThat(suggest(Map.of("statement", BEFORE))).isNull();
		assertThat(this.browser.page().select("#statement-error").text()).isEqualTo("Nothing is changed yet");
	}

	@Test
	void draftsOfOthersAndRetractedClaimsTakeNoSuggestions() {
		long draft = claim(false);
		assertThat(this.browser.open("/claims/" + draft + "/proposals/new").status()).isEqualTo(404);
		assertThatThrownBy(() -> propose(draft, AFTER, this.reader)).isInstanceOf(NotFoundException.class);
		this.claims.retract(this.claim, card().version(), "wrong", this.author);
		assertThatThrownBy(() -> propose(this.claim, AFTER, this.reader)).isInstanceOf(RuleViolationException.class);
	}

	@Test
	void whoOnlyReadsTheRecordDoesNotSeeProposals() {
		String proposal = suggest(Map.of());
		Browser stranger = new Browser(this.mvc);
		assertThat(stranger.open("/claims/" + this.claim).page().html()).doesNotContain("It says so.", "/proposals");
		assertThat(stranger.open(proposal).location()).isEqualTo("/sign-in");
		assertThat(stranger.open("/proposals").location()).isEqualTo("/sign-in");
	}

	@Test
	void whatWasTypedBeforeTheSignInComesBack() {
		Browser other = new Browser(this.mvc);
		other.post("/claims/" + this.claim + "/proposals", Map.of("Sec-Fetch-Site", "same-origin"),
				pairs(fields(Map.of())));
		other.signIn(this.reader.username(), People.PASSWORD);
		assertThat(other.location()).isEqualTo("/claims/" + this.claim + "/proposals/new?kept");
		assertThat(other.open(other.location()).page().select("#statement").val().strip()).isEqualTo(AFTER);
	}

	@Test
	void oneMoreRowIsShownAndNothingIsSent() {
		suggest(Map.of("more", "goods"));
		assertThat(this.browser.status()).isEqualTo(200);
		assertThat(this.browser.page().select("[name=\"goods[1].what\"]")).hasSize(1);
		assertThat(this.browser.page().select("#statement").val().strip()).isEqualTo(AFTER);
		assertThat(this.browser.page().select("[name$=newActor]")).isEmpty();
	}

	@Test
	void nobodyHasMoreThanTwentyOpenProposals() {
		for (int i = 0; i < 20; i++) {
			propose(this.claim, "Statement " + i, this.reader);
		}
		assertThat(suggest(Map.of())).isNull();
		assertThat(this.browser.page().select("#reason-error").text()).startsWith("You have 20 open proposals");
	}

	@Test
	void aLongListIsReadInStretches() {
		for (int i = 0; i < 7; i++) {
			propose(this.claim, "Statement " + i, this.people.reader());
		}
		assertThat(this.browser.open("/claims/" + this.claim).page().select("#proposals").parents().text())
			.contains("All proposals about it");
		var first = this.proposalSearch.list(filter(), null, 4, this.reader);
		var second = this.proposalSearch.list(filter(), Long.valueOf(first.next()), 4, this.reader);
		assertThat(first.items()).hasSize(4);
		assertThat(second.items()).hasSize(3).doesNotContainAnyElementsOf(first.items());
	}

	@Test
	void ac10EveryStringIsKeptExactlyOrRefusedAndShownAsText() {
		for (String string : TortureStrings.all().stream().limit(120).toList()) {
			Person somebody = (this.proposalSearch.list(filter(), null, 200, this.reader).items().size() % 15 == 0)
					? this.people.reader() : this.reader;
			try {
				long id = this.proposals.propose(this.claim, new ProposalDraft("1", Drafts.missiles(string), string),
						somebody);
				assertThat(this.proposalSearch.get(id).reason()).isEqualTo(string.replace("\r\n", "\n"));
				assertThat(this.proposalSearch.draft(this.proposalSearch.get(id)).statement()).isEqualTo(string);
				var page = this.browser.open("/proposals/" + id).page();
				assertThat(page.select("script:not([src]), main img, iframe")).isEmpty();
				this.proposals.refuse(id, "no", this.author);
			}
			catch (RuleViolationException ex) {
				assertThat(ex.violations()).isNotEmpty();
			}
		}
		assertThat(this.browser.open("/proposals?show=closed").page().select("script:not([src]), main img")).isEmpty();
	}

	private ProposalFilter filter() {
		return new ProposalFilter(null, null, Long.toString(this.claim));
	}

	private long propose(long id, String statement, Person by) {
		return this.proposals.propose(id, new ProposalDraft("1", Drafts.missiles(statement), "why"), by);
	}

	/** Address of the proposal, or null when it was refused. */
	private String suggest(Map<String, String> changed) {
		String form = "/claims/" + this.claim + "/proposals";
		this.browser.open(form + "/new").send(form, pairs(fields(changed)));
		return this.browser.location();
	}

	private static Map<String, String> fields(Map<String, String> changed) {
		ClaimDraft draft = Drafts.missiles(AFTER);
		Map<String, String> fields = new LinkedHashMap<>(Map.of("kind", draft.kind(), "statement", AFTER, "direction",
				draft.direction(), "from", draft.from(), "to", draft.to(), "domain", draft.domain(), "activity",
				draft.activity(), "modality", draft.modality(), "polarity", draft.polarity(), "reason", "It says so."));
		fields.put("dateAsWritten", draft.dateAsWritten());
		fields.put("date", draft.date());
		fields.putAll(changed);
		return fields;
	}

	private static String[] pairs(Map<String, String> fields) {
		List<String> pairs = new ArrayList<>(List.of("members", "IRN", "members", "PRK"));
		fields.forEach((name, value) -> pairs.addAll(List.of(name, value)));
		return pairs.toArray(String[]::new);
	}

	private static long number(String address) {
		return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
	}

	private ClaimCard card() {
		return this.search.get(this.claim, this.author);
	}

}
