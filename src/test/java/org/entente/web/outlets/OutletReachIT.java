package org.entente.web.outlets;

import java.util.List;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.claims.OutletReach;
import org.entente.claims.ReachSearch;
import org.entente.sources.Library;
import org.entente.sources.OutletDraft;
import org.entente.sources.OutletSearch;
import org.entente.sources.OutletService;
import org.entente.sources.SourceDraft;
import org.entente.sources.SourceSearch;
import org.entente.sources.SourceService;
import org.entente.sources.VersionDraft;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** A grade shows how far it goes before it is added, and goes just so far. */
@DatabaseTest
@Import(Library.class)
class OutletReachIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	OutletService outlets;

	@Autowired
	OutletSearch search;

	@Autowired
	ReachSearch reach;

	@Autowired
	SourceService sources;

	@Autowired
	SourceSearch titles;

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch cards;

	@Test
	void whatIsShownBeforeIsWhatIsGradedAfter() {
		Person researcher = this.people.researcher();
		long outlet = this.outlets.record(new OutletDraft(null, "Agency", "news agency", null, null, null), researcher);
		String source = source(this.search.get(outlet).externalId().toString(), researcher);
		String other = source(null, researcher);
		long alone = this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, "arms")), true,
				researcher);
		long both = this.claims.record(null, Drafts.missiles(),
				List.of(Drafts.citing(source, "arms"), Drafts.citing(other, "arms")), true, researcher);
		OutletReach shown = this.reach.ofOutlet(outlet);
		assertThat(shown.sources()).isEqualTo(1);
		assertThat(shown.alone()).isEqualTo(1);
		assertThat(shown.first()).extracting(OutletReach.Reached::claimId).containsExactly(alone, both);
		Person reviewer = this.people.reviewer();
		Browser browser = new Browser(this.mvc).signIn(reviewer.username(), People.PASSWORD).open("/outlets/" + outlet);
		browser.send("/outlets/" + outlet + "/reliability/reach", "grade", "E", "reason", "Invented a report.");
		assertThat(browser.status()).isEqualTo(200);
		assertThat(browser.page().select("main").text()).contains("not graded, to be E", "Nothing is saved yet.",
				"this outlet alone");
		assertThat(this.search.grades(outlet)).isEmpty();
		browser.send("/outlets/" + outlet + "/reliability");
		assertThat(this.search.grades(outlet)).extracting(OutletSearch.Grade::reason)
			.containsExactly("Invented a report.");
		assertThat(List.of(alone, both)).allMatch((claim) -> this.cards.get(claim, null)
			.standing()
			.stream()
			.map(ClaimCard.Cited::reliability)
			.anyMatch("E"::equals));
		assertThat(shown.claims()).isEqualTo(2);
	}

	@Test
	void aGradeThatCannotBeAddedIsSaidBesideItsFieldBeforeAnythingIsShown() {
		long outlet = this.outlets.record(new OutletDraft(null, "Agency", "news agency", null, null, null),
				this.people.researcher());
		Browser browser = new Browser(this.mvc).signIn(this.people.reviewer().username(), People.PASSWORD)
			.open("/outlets/" + outlet);
		browser.send("/outlets/" + outlet + "/reliability/reach", "grade", "E", "from", "tomorrow", "reason", "Kept.");
		assertThat(browser.status()).isEqualTo(422);
		assertThat(browser.page().select("#from-error")).hasSize(1);
		assertThat(browser.page().select("#reason").text()).isEqualTo("Kept.");
	}

	private String source(String outlet, Person by) {
		long number = this.sources.record(
				new SourceDraft(null, outlet, "article", null, null, null, null, null, null, null),
				VersionDraft.pasted("They gave arms.", null), by);
		return this.titles.get(number).externalId().toString();
	}

}
